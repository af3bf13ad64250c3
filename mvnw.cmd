@echo off
rem Runs Maven with a JDK 25 or newer: the mvn on the PATH if it is 3.9 or newer, else a pinned one that is got once.
setlocal

set "version=3.9.16"
set "sha512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3"
if not defined MAVEN_ARCHIVE set "MAVEN_ARCHIVE=https://archive.apache.org/dist/maven/maven-3"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "name=apache-maven-%version%"
set "dists=%MAVEN_USER_HOME%\wrapper\dists\%name%"
set "pinned=%dists%\%sha512:~0,8%"

call "%~dp0.mvn\jdk.cmd" mvnw || exit /b 1

set /a number=0
set "settings="
for /f "tokens=3,4 delims=. " %%a in ('mvn -v 2^>nul ^| findstr /c:"Apache Maven "') do set /a number=%%a*100+%%b
for /f "tokens=2*" %%a in ('mvn -v 2^>nul ^| findstr /c:"Maven home:"') do set "settings=%%b\conf\settings.xml"
set "mvn=mvn"
set "more="
if %number% geq 309 goto run
set mvn="%pinned%\bin\mvn.cmd"
rem A mirror may stand in the settings of the older mvn. They come last, so that other -gs settings win.
if exist "%settings%" set more=-gs "%settings%"
if exist %mvn% goto run
call :get || exit /b 1

rem Not in parentheses: one in an argument would close them. Without call: it would read the arguments once more.
:run
%mvn% %* %more%
exit /b %errorlevel%

rem In a folder of its own and moved at the end, so that several first runs at once do not disturb each other.
rem An older mvn is asked first, because it may know a company's mirror.
:get
set "work=%dists%\new.%RANDOM%%RANDOM%"
set "zip=%name%-bin.zip"
mkdir "%dists%" 2>nul
rem Scripts that start in the same second draw the same numbers.
mkdir "%work%" 2>nul || (
    if exist "%work%" goto get
    echo mvnw: the folder "%work%" could not be made.>&2
    exit /b 1
)
pushd "%work%"
if %number% gtr 0 echo mvnw: getting Maven %version% through the older mvn on the PATH>&2
if %number% gtr 0 call mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy "-Dartifact=org.apache.maven:apache-maven:%version%:zip:bin" "-DoutputDirectory=." >&2
set "address=%MAVEN_ARCHIVE%/%version%/binaries/%zip%"
if not exist "%zip%" (
    echo mvnw: getting "%address%">&2
    curl.exe -fsSL --retry 2 -o "%zip%" "%address%" || del "%zip%" 2>nul
)
set "sum="
if exist "%zip%" for /f "skip=1" %%h in ('certutil -hashfile "%zip%" SHA512') do if not defined sum set "sum=%%h"
if /i "%sum%"=="%sha512%" "%JAVA_HOME%\bin\jar.exe" xf "%zip%"
if not exist "%pinned%" if exist %name% move %name% "%pinned%" >nul
popd
rmdir /s /q "%work%"
if exist "%pinned%\bin\mvn.cmd" exit /b 0
if not defined sum echo mvnw: Maven %version% could not be got; put Maven 3.9 or newer on the PATH, or set MAVEN_ARCHIVE to an archive that answers.>&2
if /i "%sum%"=="%sha512%" echo mvnw: Maven %version% could not be unpacked to "%pinned%".>&2
if defined sum if /i not "%sum%"=="%sha512%" echo mvnw: %zip% has the wrong checksum %sum% and was not used; find out where it came from.>&2
exit /b 1
