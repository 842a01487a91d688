@echo off
chcp 65001 >nul
rem Double-click on Windows: receives, checks and makes the papers. Written without a Windows machine at hand: not tried
rem there. UTF-8 without a byte order mark, CRLF; one statement a line, no brackets: cmd reads both wrongly at times.
title 考评
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 goto nonode
if not exist "node_modules\esbuild" goto nomodules
rem The blank workbooks are written until those of the target office are there; existing ones are left alone.
if exist "空白表\目标管理办公室" goto build
node bin\kaoping.js blank
if errorlevel 1 goto stop
:build
node bin\kaoping.js build
set RESULT=%errorlevel%
if %RESULT% geq 2 goto pause
if exist "output\涉个人\index.html" start "" "output\涉个人\index.html"
if "%RESULT%"=="0" exit /b 0
if "%RESULT%"=="1" echo.
if "%RESULT%"=="1" echo 上面列有需要处理的事项，请看清后再关闭。
goto pause
:nonode
echo 这台电脑还没有安装 Node.js。
echo 请到 https://nodejs.org/zh-cn 下载长期支持版（LTS），安装后重新双击“开始”。
echo 不能上网的电脑，请在别的电脑下载安装文件后拷来安装。
set RESULT=2
goto pause
:nomodules
echo 程序还没有装好：缺少 node_modules 文件夹。
echo 能上网的电脑：在本文件夹的地址栏输入 cmd 后回车，再输入 npm ci 后回车，完成后重新双击“开始”。
echo 不能上网的电脑：请从已装好的同类电脑（同为 Windows）拷贝整个文件夹。
set RESULT=2
goto pause
:stop
set RESULT=%errorlevel%
:pause
echo.
pause
exit /b %RESULT%
