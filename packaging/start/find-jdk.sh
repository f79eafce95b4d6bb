# Finds a JDK 25 or newer; read by the start script and by the scripts in packaging.
# A JDK is judged by its "release" file: starting each java to ask would be slow.

# Prints what a chain of symbolic links ends at.
follow() {
    file=$1
    while [ -h "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=${file%/*}/$link ;;
        esac
    done
    printf '%s\n' "$file"
}

# Is this folder a JDK that runs Burnish?
suits() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=*)
                feature=${line#JAVA_VERSION=}
                feature=${feature#\"}
                feature=${feature%%[!0-9]*}
                [ "${feature:-0}" -ge 25 ]
                return
                ;;
        esac
    done < "$1/release"
    return 1
}

# Sets jdk to the first that suits: the JDK named in the file $1 (the one of the build, which alone can use its cache),
# JAVA_HOME, the java on PATH, the usual places. Fails when there is none.
find_jdk() {
    jdk=
    [ -r "$1" ] && IFS= read -r jdk < "$1"
    [ -n "$jdk" ] && suits "$jdk" && return
    jdk=${JAVA_HOME:-}
    [ -n "$jdk" ] && suits "$jdk" && return
    if jdk=$(command -v java); then
        jdk=$(follow "$jdk")
        jdk=${jdk%/bin/java}
        suits "$jdk" && return
    fi
    for jdk in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        suits "$jdk" && return
    done
    echo "burnish: no JDK 25 or newer was found. Install one, or set JAVA_HOME to where it is." >&2
    return 1
}
