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
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"

if not defined jdk (
    echo burnish: no JDK 25 or newer was found. Install one, or set JAVA_HOME to where it is. 1>&2
    exit /b 1
)

"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xms32m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:MaxRAMPercentage=50 -XX:-UsePerfData "-XX:AOTCache=%home%\lib\burnish.aot" -Xlog:disable -Xlog:all=error,aot=off,cds=off:stderr --enable-native-access=ALL-UNNAMED %BURNISH_JAVA_OPTS% -jar "%home%\lib\burnish.jar" %*
exit /b %ERRORLEVEL%

:consider
if defined jdk exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "feature="
for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION^= "%~1\release"') do for /f "tokens=1 delims=.-+" %%f in ("%%~v") do set "feature=%%f"
if not defined feature exit /b 0
if %feature% GEQ 25 set "jdk=%~1"
exit /b 0
