package org.orgo.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is: types, packages, files, elements of diagrams, settings, tables. */
final class NamesOfTheProject {

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|enum|record|@interface)\\s+([A-Z]\\w*)");
  private static final Pattern SERVICE_TASK =
      Pattern.compile("<bpmn:serviceTask id=\"(serviceTask_\\w+)\"");

  private final Map<String, String> types = new HashMap<>();
  private final Set<String> fileNames;
  private final String diagrams = textOf("processes", ".bpmn");
  private final String migrations = textOf("src/main/resources/db", ".sql");
  private final String code =
      under("src", ".java").stream()
          .filter(file -> !file.startsWith("src/test/java/org/orgo/project"))
          .map(ProjectFiles::text)
          .collect(Collectors.joining("\n"));
  private final String configuration =
      Stream.of("src", "config", "processes", "docker", ".env.example", "docker-compose.yml")
          .flatMap(
              where ->
                  Stream.of(".yml", ".yaml", ".properties", ".bpmn", ".sh", ".env.example")
                      .map(ending -> textOf(where, ending)))
          .collect(Collectors.joining());

  NamesOfTheProject() {
    for (Path file : under("src", ".java")) {
      String source = ProjectFiles.text(file);
      DECLARED
          .matcher(source)
          .results()
          .forEach(type -> types.merge(type.group(1), source, String::concat));
    }
    fileNames =
        ProjectFiles.all().stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
  }

  /**
   * @param member what the type must have besides, or null
   */
  boolean isTypeWith(String name, String member) {
    String source = types.get(name);
    return source != null
        && (member == null || Pattern.compile("\\b" + member + "\\b").matcher(source).find());
  }

  boolean isPackageOrType(String name) {
    String path = name.replace('.', '/');
    return Stream.of("src/main/java/", "src/test/java/")
        .anyMatch(root -> isFile(root + path) || isFile(root + path + ".java"));
  }

  boolean isFile(String path) {
    return Files.exists(ProjectFiles.PROJECT.resolve(path));
  }

  boolean isFileName(String name) {
    return fileNames.contains(name);
  }

  boolean isElement(String id) {
    return diagrams.contains("id=\"" + id + '"');
  }

  /** A method, a variable or an attribute. */
  boolean isMember(String name) {
    Pattern word = Pattern.compile("\\b" + name + "\\b");
    return word.matcher(code).find() || word.matcher(diagrams).find();
  }

  /** Code of a role, as the routing tables and the standard roles write it. */
  boolean isRole(String name) {
    return name.contains(".") && code.contains('"' + name + '"');
  }

  boolean isTable(String name) {
    return Pattern.compile("create (unlogged )?table (if not exists )?(\\w+\\.)?" + name + "\\b")
        .matcher(migrations)
        .find();
  }

  /** Written out, or the last part of it as a property's name. */
  boolean isSetting(String key) {
    if (code.contains(key) || configuration.contains(key)) {
      return true;
    }
    String last = key.substring(key.lastIndexOf('.') + 1);
    String camel =
        Pattern.compile("-(\\w)")
            .matcher(last)
            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    return Pattern.compile("[ (]" + camel + "[,) ;]").matcher(code).find();
  }

  /** Written out, or the setting that Spring reads from it. */
  boolean isVariable(String name) {
    return configuration.contains(name)
        || fileText("mvnw").contains(name)
        || isSetting(name.toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  List<String> serviceTasksOf(String... processes) {
    return Stream.of(processes)
        .flatMap(process -> under("processes", "/" + process + ".bpmn").stream())
        .flatMap(file -> SERVICE_TASK.matcher(ProjectFiles.text(file)).results())
        .map(task -> task.group(1))
        .toList();
  }

  private static String fileText(String name) {
    return ProjectFiles.text(Path.of(name));
  }

  private static String textOf(String folder, String ending) {
    return under(folder, ending).stream().map(ProjectFiles::text).collect(Collectors.joining("\n"));
  }

  private static List<Path> under(String folder, String ending) {
    return ProjectFiles.named(ending).stream().filter(file -> file.startsWith(folder)).toList();
  }
}
