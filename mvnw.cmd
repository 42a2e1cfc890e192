<# : the next lines are read by cmd; PowerShell takes them for a comment
@echo off
rem Runs Maven for this project on Windows, exactly as mvnw does elsewhere: a JDK of at least 17 must be
rem there; the mvn on PATH is used when it is 3.8 or newer; else the Maven pinned below is fetched once
rem from Apache's archive, compared with its pinned SHA-512 and kept under %USERPROFILE%\.m2.
rem
rem Settable: MAVEN_USER_HOME, ORGO_MAVEN_ARCHIVE (see mvnw). Change the pins of both files together.
rem
rem PowerShell, at the end of this file, only answers where mvn is; cmd then calls it, so that arguments
rem such as -Dtest=Some#thing pass through one shell less.
setlocal
set "ORGO_MVNW=%~f0"
set "ORGO_MVN="
for /f "usebackq delims=" %%M in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "Invoke-Expression (Get-Content -Raw -LiteralPath $env:ORGO_MVNW)"`) do set "ORGO_MVN=%%M"
if not defined ORGO_MVN exit /b 1
call "%ORGO_MVN%" %*
exit /b %ERRORLEVEL%
: from here on PowerShell reads #>

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$mavenVersion = '3.9.16'
$mavenSha512 = 'ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3'
$minimumJava = 17
$minimumMaven = [version] '3.8'

function Refuse($sentence) {
  [Console]::Error.WriteLine("mvnw: $sentence")
  exit 1
}

# What a program prints for its version; some print it to the error stream.
function Ask($program, $question) {
  try { & { $ErrorActionPreference = 'Continue'; (& $program $question 2>&1 | Out-String) } } catch { '' }
}

# --- the JDK

$wanted = "Orgo needs a JDK of version $minimumJava or newer. Install one, or point JAVA_HOME at one."
if ($env:JAVA_HOME) {
  $where = "JAVA_HOME ($env:JAVA_HOME)"
  $java = Join-Path $env:JAVA_HOME 'bin\java.exe'
  $javac = Join-Path $env:JAVA_HOME 'bin\javac.exe'
} else {
  $where = 'PATH'
  $java = 'java.exe'
  $javac = 'javac.exe'
}
if (-not (Get-Command $java -ErrorAction SilentlyContinue)) { Refuse "there is no java in $where. $wanted" }
if (-not (Get-Command $javac -ErrorAction SilentlyContinue)) {
  Refuse "there is a java in $where, but no compiler (javac) beside it. $wanted"
}
if ((Ask $javac '-version') -notmatch 'javac ((\d+)\S*)') { Refuse "the javac in $where does not tell its version. $wanted" }
if ([int] $Matches[2] -lt $minimumJava) { Refuse "the JDK in $where is version $($Matches[1]). $wanted" }

# --- Maven

$onPath = Get-Command 'mvn.cmd' -ErrorAction SilentlyContinue
if ($onPath -and (Ask $onPath.Source '-v') -match 'Apache Maven (\d+\.\d+)') {
  if ([version] $Matches[1] -ge $minimumMaven) { $onPath.Source; exit 0 }
}

$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$keptIn = Join-Path $userHome 'orgo-wrapper'
$maven = Join-Path $keptIn "apache-maven-$mavenVersion"
$mvn = Join-Path $maven 'bin\mvn.cmd'
if (Test-Path -LiteralPath $mvn) { $mvn; exit 0 }

$archive = if ($env:ORGO_MAVEN_ARCHIVE) { $env:ORGO_MAVEN_ARCHIVE } else { 'https://archive.apache.org/dist/maven/maven-3' }
$address = "$archive/$mavenVersion/binaries/apache-maven-$mavenVersion-bin.zip"
$work = Join-Path $keptIn ("fetching." + [Guid]::NewGuid().ToString('N'))
try {
  New-Item -ItemType Directory -Force -Path $work | Out-Null
  $zip = Join-Path $work 'maven.zip'
  [Console]::Error.WriteLine("mvnw: fetching Maven $mavenVersion from $archive (once)")
  try {
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    Invoke-WebRequest -UseBasicParsing -TimeoutSec 300 -Uri $address -OutFile $zip
  } catch {
    Refuse "cannot fetch $address. Are you offline? Install Maven $minimumMaven or newer, or set ORGO_MAVEN_ARCHIVE to a mirror."
  }
  $actual = (Get-FileHash -Algorithm SHA512 -LiteralPath $zip).Hash.ToLowerInvariant()
  if ($actual -ne $mavenSha512) {
    Refuse "what $address holds is not Maven $mavenVersion as pinned: its SHA-512 is $actual, expected $mavenSha512. Nothing was unpacked."
  }
  Expand-Archive -LiteralPath $zip -DestinationPath $work
  try {
    Move-Item -LiteralPath (Join-Path $work "apache-maven-$mavenVersion") -Destination $maven
  } catch {
    if (-not (Test-Path -LiteralPath $mvn)) { Refuse "cannot move Maven to $maven." } # else another run was faster
  }
} finally {
  Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction SilentlyContinue
}
$mvn
exit 0
