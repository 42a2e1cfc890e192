package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names that anybody in the field knows, each standing once. */
class NamesTests {

  private static final Pattern LIMIT_OF_A_DIALECT =
      Pattern.compile("(LONGEST|MOST|LARGEST|DEEPEST|SHORTEST)_.*|KEPT|NOWHERE");

  /** The words that stood where the field's own stand now. */
  private static final Set<String> REPLACED_TYPES =
      Set.of(
          """
          RestListener RestParseListener Rest Way Choice OfferedAction Action
          Telling TaskTeller Circle Mailed Rung Placing Place
          WithoutTrace TamedFields Smuggling BodyTwice BufferedRequest
          EntitiesById FrugalHistory OnlyFeel TablesBehindTheDoor KnownTables
          EngineDoor EngineCalledOutsideItsDoor
          Words Tables Reasons NamedByHand TableMisspelt
          NotACursor NotALabel LawBroken TimeOutOfReach NothingProposed
          OneSentence Always Acting Line LiveSight CompletionWithTheListener
          """
              .strip()
              .split("\\s+"));

  private static final Map<String, Set<String>> REPLACED_METHODS =
      Map.of("EngineAccess", Set.of("enter", "pass", "keepHouse"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.orgo");

  @Test
  void no_simple_name_stands_twice() {
    assertThat(twice(CLASSES)).isEmpty();
  }

  @Test
  void a_limit_is_called_max_or_min() {
    assertThat(oddLimits(CLASSES)).isEmpty();
  }

  @Test
  void a_logger_is_called_log() {
    assertThat(oddLoggers(CLASSES)).isEmpty();
  }

  @Test
  void words_that_were_replaced_do_not_come_back() {
    assertThat(replacedWords(CLASSES)).isEmpty();
  }

  @Test
  void the_rules_can_fail() {
    JavaClasses bad =
        new ClassFileImporter()
            .importClasses(One.Same.class, Other.Same.class, Smuggling.class, EngineAccess.class);

    assertThat(twice(bad)).singleElement().asString().startsWith("Same");
    assertThat(oddLimits(bad)).hasSize(2);
    assertThat(oddLoggers(bad)).hasSize(1);
    assertThat(replacedWords(bad)).hasSize(2);
  }

  private static Stream<String> twice(JavaClasses classes) {
    Map<String, List<String>> places =
        named(classes)
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    return places.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(each -> each.getKey() + " stands in " + each.getValue());
  }

  private static Stream<String> oddLimits(JavaClasses classes) {
    return constants(classes)
        .filter(field -> LIMIT_OF_A_DIALECT.matcher(field.getName()).matches())
        .map(field -> field.getFullName() + ": MAX_, MIN_ or what it is for");
  }

  private static Stream<String> oddLoggers(JavaClasses classes) {
    return constants(classes)
        .filter(field -> field.getRawType().isEquivalentTo(Logger.class))
        .filter(field -> !field.getName().equals("log"))
        .map(field -> field.getFullName() + ": call it log");
  }

  private static Stream<String> replacedWords(JavaClasses classes) {
    Stream<String> types =
        named(classes)
            .filter(type -> REPLACED_TYPES.contains(type.getSimpleName()))
            .map(JavaClass::getName);
    Stream<String> methods =
        named(classes)
            .flatMap(type -> type.getMethods().stream())
            .filter(
                method ->
                    REPLACED_METHODS
                        .getOrDefault(method.getOwner().getSimpleName(), Set.of())
                        .contains(method.getName()))
            .map(JavaMethod::getFullName);
    return Stream.concat(types, methods);
  }

  private static Stream<JavaField> constants(JavaClasses classes) {
    return named(classes)
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static Stream<JavaClass> named(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static final class One {
    private static final class Same {}
  }

  private static final class Other {
    private static final class Same {}
  }

  private static final class Smuggling {
    static final int LONGEST_NAME = 1;
    static final int KEPT = 2;
    static final Logger LOG = LoggerFactory.getLogger(Smuggling.class);
  }

  private static final class EngineAccess {
    void keepHouse() {}
  }
}
