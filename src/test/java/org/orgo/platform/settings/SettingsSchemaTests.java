package org.orgo.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.constraints.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.domains.DomainModule;
import org.orgo.organizations.profile.Profile;

/**
 * The schemas an editor completes settings from say what the records take: a key, a word or a bound
 * that stands in one of them only is found here.
 */
class SettingsSchemaTests {

  static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of(Path.of("config/profiles/profile.schema.json"), Profile.class),
        Arguments.of(Path.of("config/domains/module.schema.json"), DomainModule.class));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void every_file_names_its_schema_and_follows_it(Path schema, Class<?> settings)
      throws IOException {
    JsonSchema rules = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(json(schema));
    try (Stream<Path> files = Files.list(schema.getParent())) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .isNotEmpty()
          .allSatisfy(
              file -> {
                assertThat(Files.readString(file))
                    .startsWith(
                        "# yaml-language-server: $schema=" + schema.getFileName().toString());
                assertThat(rules.validate(new YAMLMapper().readTree(file.toFile()))).isEmpty();
              });
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_schema_and_its_record_have_the_same_keys_words_and_bounds(Path schema, Class<?> settings)
      throws IOException {
    compare(settings.getSimpleName(), settings, null, json(schema));
  }

  private static void compare(String key, Type type, Field field, JsonNode schema) {
    assertThat(key.endsWith("[]") || schema.hasNonNull("description"))
        .as(key + " tells what it is")
        .isTrue();
    if (type instanceof ParameterizedType generic) {
      compareElements(key, generic, field, schema);
    } else if (type instanceof Class<?> part && part.isRecord() && !isText(part)) {
      compareKeys(key, part, schema);
    } else if (type instanceof Class<?> words && words.isEnum()) {
      assertThat(texts(schema.path("enum")))
          .as(key)
          .extracting(word -> word.toUpperCase(Locale.ROOT))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(words.getEnumConstants()).map(String::valueOf).toList());
    } else if (type == int.class) {
      Range range = field.getAnnotation(Range.class);
      assertThat(schema.path("minimum").asLong()).as(key).isEqualTo(range.min());
      assertThat(schema.path("maximum").asLong()).as(key).isEqualTo(range.max());
    } else {
      assertThat(schema.path("type").asText())
          .as(key)
          .isEqualTo(type == boolean.class ? "boolean" : "string");
      assertThat(schema.has("pattern") || type != Duration.class).as(key).isTrue();
    }
  }

  private static void compareElements(
      String key, ParameterizedType type, Field field, JsonNode schema) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      compareElement(key, arguments[0], schema.path("items"));
    } else if (type.getRawType() == Map.class) {
      compareElement(key, arguments[1], schema.path("additionalProperties"));
    } else {
      compare(key, arguments[0], field, schema);
    }
  }

  private static void compareElement(String key, Type type, JsonNode schema) {
    assertThat(schema.isObject()).as(key).isTrue();
    compare(key + "[]", type, null, schema);
  }

  private static void compareKeys(String key, Class<?> part, JsonNode schema) {
    List<String> keys = new ArrayList<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : part.getRecordComponents()) {
      String name = SettingsFile.key(component.getName());
      Field field = field(part, component);
      keys.add(name);
      if (isRequired(field)) {
        required.add(name);
      }
      compare(
          key + "." + name, component.getGenericType(), field, schema.at("/properties/" + name));
    }
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .as(key)
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(texts(schema.path("required")))
        .as(key)
        .containsExactlyInAnyOrderElementsOf(required);
    assertThat(schema.path("additionalProperties").asBoolean(true)).as(key).isFalse();
  }

  /** A label and the like: a record here, one word in a file. */
  private static boolean isText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private static boolean isRequired(Field field) {
    return !List.of(Optional.class, Map.class, List.class).contains(field.getType())
        || field.isAnnotationPresent(NotEmpty.class);
  }

  private static Field field(Class<?> part, RecordComponent component) {
    try {
      return part.getDeclaredField(component.getName());
    } catch (NoSuchFieldException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(file.toFile());
  }
}
