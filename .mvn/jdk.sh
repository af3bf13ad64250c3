# Sourced by the scripts at whose start a JDK 25 or newer is needed: JAVA_HOME becomes the first that is found.

fail() { echo "${0##*/}: $*" >&2 && exit 1; }

java_homes() {
    echo "${JAVA_HOME:-}"
    echo "$PATH" | tr : '\n' | while read -r folder; do
        if [ -x "$folder/javac" ]; then dirname "$(dirname "$(readlink -f "$folder/javac")")"; fi
    done
    for home in /usr/lib/jvm/* /opt/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        echo "$home"
    done
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
}

is_new_enough() {
    if [ -z "$1" ] || [ ! -x "$1/bin/javac" ]; then return 1; fi
    found=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
    if [ -z "$found" ]; then found=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'); fi
    [ "${found:-0}" -ge 25 ]
}

JAVA_HOME=$(java_homes | while IFS= read -r home; do if is_new_enough "$home"; then echo "$home"; break; fi; done)
[ -n "$JAVA_HOME" ] || fail "no JDK 25 or newer found; install one (for example Eclipse Temurin 25) or set JAVA_HOME to it."
export JAVA_HOME
