@rem Called by the scripts that need a JDK 25 or newer, with their name: JAVA_HOME becomes the first that is found.
@echo off
set "jdk="
if defined JAVA_HOME call :look "%JAVA_HOME:"=%"
for /f "delims=" %%c in ('where $PATH:javac.exe 2^>nul') do call :look "%%~dpc.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :look "%%~d"
if not defined jdk (
    echo %1: no JDK 25 or newer found; install one, for example Eclipse Temurin 25, or set JAVA_HOME to it.>&2
    exit /b 1
)
set "JAVA_HOME=%jdk%"
exit /b 0

:look
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "found=0"
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "found=%%v"
set "found=%found:"=%"
if %found% geq 25 set "jdk=%~1"
exit /b 0
