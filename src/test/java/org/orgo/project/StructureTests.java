package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms are small, and each says what it is for. */
class StructureTests {

  private static final int MAX_FILES = 20;
  private static final int MIN_LINES = 3;
  private static final int MAX_LINES = 8;
  private static final String SAYS_WHAT_IT_IS_FOR = "package-info.java";
  private static final Path MODULES = Path.of("src", "main", "java", "org", "orgo");

  @TempDir Path elsewhere;

  @Test
  void no_package_holds_more_files_than_one_can_look_through() {
    assertThat(crowded(packages(main()))).isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for() {
    assertThat(silent(packages(main()))).isEmpty();
  }

  @Test
  void a_module_says_it_in_three_to_eight_lines() {
    assertThat(modules(main()).flatMap(StructureTests::tooShortOrTooLong)).isEmpty();
  }

  @Test
  void every_module_has_tests_of_its_own() {
    assertThat(
            modules(main())
                .filter(module -> testsOf(Path.of("src", "test", "java"), module) == 0)
                .map(module -> "nothing in src/test/java tests " + module.getFileName()))
        .isEmpty();
  }

  @Test
  void the_rules_can_fail() throws IOException {
    Path crowded = Files.createDirectories(elsewhere.resolve("crowded"));
    for (int file = 0; file <= MAX_FILES; file++) {
      Files.createFile(crowded.resolve("C" + file + ".java"));
    }
    Path terse = Files.createDirectories(elsewhere.resolve("terse"));
    Files.writeString(terse.resolve(SAYS_WHAT_IT_IS_FOR), "/** Too little. */ package terse;");

    Map<Path, List<Path>> packages = packages(Files.walk(elsewhere).filter(Files::isRegularFile));

    assertThat(crowded(packages)).singleElement().asString().contains("crowded");
    assertThat(silent(packages)).singleElement().asString().contains("crowded");
    assertThat(tooShortOrTooLong(terse)).hasSize(1);
    assertThat(testsOf(Path.of("src", "test", "java"), Path.of("terse"))).isZero();
  }

  private static Stream<String> crowded(Map<Path, List<Path>> packages) {
    return packages.entrySet().stream()
        .filter(each -> each.getValue().size() > MAX_FILES)
        .map(each -> "%s holds %d files".formatted(each.getKey(), each.getValue().size()));
  }

  private static Stream<String> silent(Map<Path, List<Path>> packages) {
    return packages.entrySet().stream()
        .filter(each -> !each.getValue().contains(each.getKey().resolve(SAYS_WHAT_IT_IS_FOR)))
        .map(each -> each.getKey() + " has no " + SAYS_WHAT_IT_IS_FOR);
  }

  private static Stream<String> tooShortOrTooLong(Path module) {
    long lines = PackageInfo.of(module).lines();
    return lines >= MIN_LINES && lines <= MAX_LINES
        ? Stream.empty()
        : Stream.of("%s says what it is for in %d lines".formatted(module, lines));
  }

  private static long testsOf(Path tests, Path module) {
    return ProjectFiles.named("Tests.java").stream()
        .filter(test -> test.startsWith(tests.resolve("org/orgo").resolve(module.getFileName())))
        .count();
  }

  /** The files of each package, without the application class's own. */
  private static Map<Path, List<Path>> packages(Stream<Path> files) {
    return files
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> !MODULES.equals(file.getParent()))
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
  }

  private static Stream<Path> modules(Stream<Path> files) {
    return packages(files).keySet().stream()
        .map(folder -> folder.subpath(0, MODULES.getNameCount() + 1))
        .distinct();
  }

  private static Stream<Path> main() {
    return ProjectFiles.named(".java").stream().filter(file -> file.startsWith(MODULES));
  }
}
