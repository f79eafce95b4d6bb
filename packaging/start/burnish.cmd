@echo off
rem Starts Burnish with a JDK 25 or newer, judged by its "release" file as in find-jdk.sh.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0.."
set "jdk="

if exist "%home%\lib\java-home" (
    for /f "usebackq delims=" %%d in ("%home%\lib\java-home") do call :consider "%%d"
)
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"

if not defined jdk (
    echo burnish: no JDK 25 or newer was found. Install one, or set JAVA_HOME to where it is. 1>&2
    exit /b 1
)

rem As in the other start script: short commands run with the quick compiler alone, the others wait longer for the costly one.
set "compiler=-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=50000 -XX:Tier4CompileThreshold=200000 -XX:Tier4BackEdgeThreshold=2000000"
set "first=%~1"
set "short="
for %%c in (build edit info ls cat extract) do if "%first%"=="%%c" set "short=yes"
if defined first if "%first:~0,1%"=="-" set "short=yes"
if defined short call :unless_equal_files_are_sought %*

"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xms32m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:MaxRAMPercentage=50 %compiler% -XX:-UsePerfData "-XX:AOTCache=%home%\lib\burnish.aot" -Xlog:disable -Xlog:all=error,aot=off,cds=off:stderr --enable-native-access=ALL-UNNAMED %BURNISH_JAVA_OPTS% -jar "%home%\lib\burnish.jar" %*
exit /b %ERRORLEVEL%

:consider
if defined jdk exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "feature="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" for /f "tokens=1 delims=.-+" %%f in ("%%~l") do set "feature=%%f"
if not defined feature exit /b 0
if %feature% GEQ 25 set "jdk=%~1"
exit /b 0

:unless_equal_files_are_sought
if "%~1"=="--dedup" exit /b 0
shift
if not [%1]==[] goto unless_equal_files_are_sought
set "compiler=-XX:TieredStopAtLevel=1"
exit /b 0
