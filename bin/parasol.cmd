@echo off
rem Runs a command of this project, which is a file in bin\command, with a JDK 25 or newer.
setlocal
cd /d "%~dp0.."
call .mvn\jdk.cmd parasol || exit /b 1
"%JAVA_HOME%\bin\java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC bin\command\Commands.java %*
