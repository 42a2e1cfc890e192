package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no file of the project may say. */
class RepositoryHygieneTests {

  /**
   * Where packages come from is the machine's business (settings, mirrors), never ours. The names
   * are put together here, so that this file does not name them either.
   */
  private static final Pattern REGISTRY_HOST =
      Pattern.compile(
          "(?i)\\b("
              + String.join(
                  "|",
                  host("repo1?", "maven", "(apache\\.)?org"),
                  host("central", "sonatype", "(com|org)"),
                  host("repo", "spring", "io"),
                  host("registry", "yarnpkg", "com"),
                  host("npm" + "js", "(org|com)"),
                  host("pypi", "org"),
                  host("python" + "hosted", "org"),
                  host("crates", "io"),
                  host("proxy", "golang", "org"),
                  host("(deb|security|ftp)", "debian", "org"),
                  host("archive", "ubuntu", "com"),
                  host("ghcr", "io"),
                  host("docker", "io"),
                  host("quay", "io"))
              + ")(?![\\w-])");

  /** Folders of one machine: a home, or the place where somebody's clone happens to lie. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.}])/("
              + String.join("|", "root", "home/\\w+", "Users/\\w+", "work/(main|wt|shared)")
              + ")/");

  @Test
  void no_file_names_a_package_registrys_host() {
    assertThat(mentions(REGISTRY_HOST)).isEmpty();
  }

  @Test
  void no_file_names_a_folder_of_one_machine() {
    assertThat(mentions(MACHINE_PATH)).isEmpty();
  }

  @Test
  void scripts_are_executable() {
    assertThat(
            List.of(
                "mvnw",
                ".ci/run",
                "src/test/schemathesis/run",
                "superset/provision",
                "superset/tests/run"))
        .allSatisfy(script -> assertThat(ProjectFiles.PROJECT.resolve(script)).isExecutable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"repo|maven|apache|org", "repo1|maven|org", "registry|npm_js|org"})
  void the_pattern_for_hosts_finds(String host) {
    assertThat(
            REGISTRY_HOST
                .matcher("\"https://" + host.replace("_", "").replace('|', '.') + "/x\"")
                .find())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"|root|.m2", "cd |work|main|src", "'|home|ann|orgo'"})
  void the_pattern_for_folders_finds(String path) {
    assertThat(MACHINE_PATH.matcher(path.replace('|', '/')).find()).isTrue();
  }

  private static Stream<String> mentions(Pattern unwanted) {
    return ProjectFiles.all().stream()
        .filter(file -> !isBinary(ProjectFiles.text(file)))
        .flatMap(
            file ->
                ProjectFiles.text(file)
                    .lines()
                    .flatMap(line -> unwanted.matcher(line).results())
                    .map(match -> file + " says " + match.group()));
  }

  private static boolean isBinary(String content) {
    return content.indexOf('\0') >= 0;
  }

  private static String host(String... parts) {
    return String.join("\\.", parts);
  }
}
