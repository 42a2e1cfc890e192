package org.orgo.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.OrgoApplication;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * Draws docs/modules.md: words from the package-infos, permissions from their annotations, and the
 * arrows that Spring Modulith's Documenter finds in the classes.
 */
final class ModuleMap {

  private static final String INTRODUCTION =
      """
      # Modules

      One package each under `org.orgo`. The root of a module and its named interfaces are public, the rest is hidden;
      Spring Modulith fails the build otherwise. This page is drawn from the code: `ModuleMapTests` fails when it is
      out of date, and says how to draw it again.

      Everybody may call %s.

      | module | what it is for | may also call |
      |---|---|---|
      """;

  private static final String DIAGRAM =
      """

      ## Who calls whom

      An arrow that follows from others is left out: `tasks` calls `people` too, but it calls `engine`, which does.
      `demo` calls everything and is left out as well.

      ```mermaid
      flowchart TD
      """;

  private static final Set<String> CALLED_BY_EVERYBODY = Set.of("platform", "vocabulary");
  private static final Set<String> CALLS_EVERYBODY = Set.of("demo");
  private static final Pattern ARROW = Pattern.compile("(?m)^Rel\\(([\\w.]+), ([\\w.]+),");

  private final ApplicationModules modules = ApplicationModules.of(OrgoApplication.class);
  private final Path folder;

  /**
   * @param folder where the Documenter may write
   */
  ModuleMap(Path folder) {
    this.folder = folder;
  }

  String draw() throws IOException {
    String everybodys =
        CALLED_BY_EVERYBODY.stream()
            .sorted()
            .map("`%s`"::formatted)
            .collect(Collectors.joining(" and "));
    return INTRODUCTION.formatted(everybodys)
        + names().map(this::row).collect(Collectors.joining())
        + DIAGRAM
        + arrows().collect(Collectors.joining())
        + "```\n";
  }

  private String row(String module) {
    Path sources = Path.of("src", "main", "java", "org", "orgo", module);
    return "| `%s` | %s | %s |\n"
        .formatted(module, PackageInfo.of(sources).firstSentence(), mayCall(module));
  }

  private String mayCall(String module) {
    if (CALLS_EVERYBODY.contains(module)) {
      return "every facade";
    }
    Set<String> allowed =
        Arrays.stream(
                modules
                    .getModuleByName(module)
                    .map(ApplicationModule::getBasePackage)
                    .flatMap(
                        found ->
                            found.findAnnotation(
                                org.springframework.modulith.ApplicationModule.class))
                    .orElseThrow()
                    .allowedDependencies())
            .map(each -> each.replace(" :: *", "").replaceFirst(" :: (\\w+)", " (its $1)"))
            .filter(each -> !CALLED_BY_EVERYBODY.contains(each))
            .collect(Collectors.toCollection(TreeSet::new));
    return allowed.isEmpty() ? "–" : String.join(", ", allowed);
  }

  /** Without those that follow from others. */
  private Stream<String> arrows() throws IOException {
    Map<String, Set<String>> calls = calls();
    return calls.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .filter(
                        called ->
                            each.getValue().stream()
                                .noneMatch(other -> reaches(calls, other, called)))
                    .map(called -> "  %s --> %s\n".formatted(each.getKey(), called)));
  }

  private static boolean reaches(Map<String, Set<String>> calls, String from, String to) {
    return calls.getOrDefault(from, Set.of()).stream()
        .anyMatch(next -> next.equals(to) || reaches(calls, next, to));
  }

  private Map<String, Set<String>> calls() throws IOException {
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml();
    return ARROW
        .matcher(Files.readString(folder.resolve("components.puml")))
        .results()
        .filter(arrow -> ends(arrow).stream().noneMatch(CALLED_BY_EVERYBODY::contains))
        .filter(arrow -> ends(arrow).stream().noneMatch(CALLS_EVERYBODY::contains))
        .collect(
            Collectors.groupingBy(
                arrow -> ends(arrow).get(0),
                TreeMap::new,
                Collectors.mapping(
                    arrow -> ends(arrow).get(1), Collectors.toCollection(TreeSet::new))));
  }

  private static List<String> ends(MatchResult arrow) {
    return Stream.of(arrow.group(1), arrow.group(2))
        .map(id -> id.substring(id.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        .toList();
  }

  private Stream<String> names() {
    return modules.stream().map(module -> module.getBasePackage().getLocalName()).sorted();
  }
}
