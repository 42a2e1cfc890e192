package org.orgo.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs mvnw with a PATH of our own making: real tools, but a JDK and a Maven that are small
 * scripts, and a loopback server in the place of Apache's archive.
 */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTests {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Pattern VERSION = Pattern.compile("(?m)^\\$?maven_?version ?= ?'?([\\d.]+)");
  private static final Pattern SHA512 = Pattern.compile("(?m)^maven_sha512=(\\p{XDigit}{128})$");

  @TempDir Path directory;
  private Path tools;
  private HttpServer archive;
  private final AtomicInteger fetched = new AtomicInteger();

  @BeforeEach
  void a_machine_with_a_jdk_and_no_maven() throws Exception {
    tools = Files.createDirectory(directory.resolve("tools"));
    Stream.of("sed", "mkdir", "mktemp", "mv", "rm", "tar", "gzip", "sha512sum")
        .forEach(this::install);
    script(tools.resolve("java"), "exit 0");
    script(tools.resolve("javac"), "echo javac 17.0.15");
    archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    archive.start();
  }

  @AfterEach
  void stop() {
    archive.stop(0);
  }

  @Test
  void the_maven_on_the_path_is_used_when_it_is_new_enough() throws Exception {
    maven("3.8.1");

    Run run = mvnw(project("mvnw"), "-B", "-Dtest=Some#thing with space", "verify");

    assertThat(run.output())
        .isEqualTo("maven of the path ran <-B> <-Dtest=Some#thing with space> <verify>\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void the_exit_code_of_maven_is_ours() throws Exception {
    script(tools.resolve("mvn"), "echo Apache Maven 4.0.0; [ \"$1\" = -v ] || exit 7");

    assertThat(mvnw(project("mvnw"), "verify").exitCode()).isEqualTo(7);
  }

  @Test
  void maven_is_fetched_with_curl_when_the_one_on_the_path_is_too_old() throws Exception {
    maven("3.6.3");
    install("curl");
    Path wrapper = pinnedTo(publish(packedMaven()));

    Run first = mvnw(wrapper, "verify");
    Run second = mvnw(wrapper, "validate");

    assertThat(first.output()).endsWith("fetched maven ran verify\n");
    assertThat(first.exitCode()).isZero();
    assertThat(second.output()).isEqualTo("fetched maven ran validate\n");
    assertThat(fetched).as("it is kept for the next run").hasValue(1);
    assertNothingIsLeftHalfDone();
  }

  @Test
  void maven_is_fetched_with_wget_where_there_is_no_curl() throws Exception {
    install("wget");

    assertThat(mvnw(pinnedTo(publish(packedMaven())), "verify").output())
        .endsWith("fetched maven ran verify\n");
  }

  @Test
  void a_download_with_another_hash_is_refused_and_not_unpacked() throws Exception {
    install("curl");
    publish(packedMaven()); // while mvnw keeps the hash of the real one

    Run run = mvnw(project("mvnw"), "verify");

    assertThat(run.output())
        .contains("is not Maven", "expected " + pinned(SHA512, "mvnw"))
        .doesNotContain("fetched maven ran");
    assertThat(run.exitCode()).isNotZero();
    assertThat(kept("apache-maven-" + pinned(VERSION, "mvnw"))).doesNotExist();
    assertNothingIsLeftHalfDone();
  }

  @Test
  void offline_is_said_in_one_sentence() throws Exception {
    install("curl");
    archive.stop(0);

    Run run = mvnw(project("mvnw"), "verify");

    assertThat(run.output()).contains("mvnw: cannot fetch", "Are you offline?");
    assertThat(run.exitCode()).isNotZero();
    assertNothingIsLeftHalfDone();
  }

  @Test
  void a_machine_without_curl_and_wget_is_told_what_to_install() throws Exception {
    Run run = mvnw(project("mvnw"), "verify");

    assertThat(run.output()).contains("no mvn of version 3.8 or newer", "neither curl nor wget");
    assertThat(run.exitCode()).isNotZero();
  }

  @Test
  void a_machine_without_a_jdk_is_told_what_to_install() throws Exception {
    Files.delete(tools.resolve("java"));
    maven("3.9.9");

    refusesInOneSentence("there is no java in PATH");
  }

  @Test
  void a_runtime_without_a_compiler_is_not_enough() throws Exception {
    Files.delete(tools.resolve("javac"));
    maven("3.9.9");

    refusesInOneSentence("no compiler (javac)");
  }

  @Test
  void a_jdk_that_is_too_old_is_refused() throws Exception {
    maven("3.9.9");
    for (String version : new String[] {"1.8.0_402", "11.0.22", "16.0.2"}) {
      Files.delete(tools.resolve("javac"));
      script(tools.resolve("javac"), "echo javac " + version);

      refusesInOneSentence("is version " + version);
    }
  }

  @Test
  void java_home_goes_before_the_path() throws Exception {
    maven("3.9.9");

    Run run = run(project("mvnw"), Map.of("JAVA_HOME", directory.resolve("gone").toString()));

    assertThat(run.output()).contains("no java in JAVA_HOME (").hasLineCount(1);
    assertThat(run.exitCode()).isNotZero();
  }

  @Test
  void both_wrappers_pin_the_same_maven() throws Exception {
    String windows =
        Files.readString(project("mvnw.cmd")).replace("$mavenVersion", "maven_version");

    assertThat(find(VERSION, windows)).isEqualTo(pinned(VERSION, "mvnw"));
    assertThat(windows).containsPattern("\\$mavenSha512 = '\\p{XDigit}{128}'");
  }

  private void refusesInOneSentence(String reason) throws Exception {
    Run run = mvnw(project("mvnw"), "verify");

    assertThat(run.output())
        .startsWith("mvnw: ")
        .contains(reason, "Orgo needs a JDK of version 17 or newer")
        .hasLineCount(1);
    assertThat(run.exitCode()).isNotZero();
  }

  private void maven(String version) throws IOException {
    script(
        tools.resolve("mvn"),
        """
        if [ "$1" = -v ]; then printf '\\033[1mApache Maven %s\\033[m\\n'; exit; fi
        printf 'maven of the path ran'; printf ' <%%s>' "$@"; echo
        """
            .formatted(version));
  }

  /** A tar.gz with the layout of Maven's. */
  private byte[] packedMaven() throws Exception {
    String name = "apache-maven-" + pinned(VERSION, "mvnw");
    Path bin = Files.createDirectories(directory.resolve("packing").resolve(name).resolve("bin"));
    script(bin.resolve("mvn"), "echo fetched maven ran \"$@\"");
    Path packed = directory.resolve("packed.tar.gz");
    new ProcessBuilder(
            "tar", "-czf", packed.toString(), "-C", bin.resolve("../..").toString(), name)
        .inheritIO()
        .start()
        .waitFor();
    return Files.readAllBytes(packed);
  }

  private byte[] publish(byte[] content) throws Exception {
    String version = pinned(VERSION, "mvnw");
    String path = "/" + version + "/binaries/apache-maven-" + version + "-bin.tar.gz";
    archive.createContext(
        path,
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    return content;
  }

  /** Our mvnw with one change: the hash it expects. */
  private Path pinnedTo(byte[] content) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-512").digest(content);
    String changed =
        Files.readString(project("mvnw"))
            .replace(pinned(SHA512, "mvnw"), HexFormat.of().formatHex(hash));
    Path wrapper = directory.resolve("mvnw");
    Files.writeString(wrapper, changed);
    executable(wrapper);
    return wrapper;
  }

  private Run mvnw(Path wrapper, String... arguments) throws Exception {
    return run(wrapper, Map.of(), arguments);
  }

  private Run run(Path wrapper, Map<String, String> environment, String... arguments)
      throws Exception {
    String[] command =
        Stream.concat(Stream.of(wrapper.toString()), Stream.of(arguments)).toArray(String[]::new);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("MAVEN_USER_HOME", directory.resolve("m2").toString());
    builder
        .environment()
        .put("ORGO_MAVEN_ARCHIVE", "http://127.0.0.1:" + archive.getAddress().getPort());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  private void assertNothingIsLeftHalfDone() throws IOException {
    try (Stream<Path> kept = Files.list(kept(""))) {
      assertThat(kept).noneMatch(path -> path.getFileName().toString().startsWith("fetching"));
    }
  }

  private Path kept(String name) {
    return directory.resolve("m2/orgo-wrapper").resolve(name);
  }

  private void install(String tool) {
    Path real =
        Stream.of(System.getenv("PATH").split(":"))
            .map(folder -> Path.of(folder, tool))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeThat(real).as("%s is installed here", tool).isNotNull();
    try {
      script(tools.resolve(tool), "exec '" + real + "' \"$@\"");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path project(String name) {
    return PROJECT.resolve(name);
  }

  private static String pinned(Pattern pin, String file) throws IOException {
    return find(pin, Files.readString(project(file)));
  }

  private static String find(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + pattern));
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int exitCode, String output) {}
}
