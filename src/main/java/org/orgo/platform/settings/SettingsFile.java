package org.orgo.platform.settings;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.orgo.platform.definitions.DefinitionFile;
import org.orgo.platform.definitions.DefinitionFiles;

/**
 * Settings as they were written, to be read into a record: its components are the keys, in snake
 * case. Everything is required but lists, maps and {@link java.util.Optional}s.
 *
 * @param source the file, or the words for whatever else they come from
 */
public record SettingsFile(String source, JsonNode tree) {
  private static final YAMLMapper MAPPER = mapper();
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static YAMLMapper mapper() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new Jdk8Module())
            .addModule(
                new SimpleModule()
                    .addDeserializer(Duration.class, new DurationReader())
                    .addSerializer(Duration.class, ToStringSerializer.instance))
            .build();
    for (Class<?> optional : List.of(List.class, Set.class, Map.class)) {
      mapper.configOverride(optional).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
    return mapper;
  }

  /**
   * The files of a folder, such as {@code config/profiles/}.
   *
   * @throws InvalidSettings when one of them is no YAML
   */
  public static List<SettingsFile> inFolder(DefinitionFiles files, String folder) {
    try {
      List<SettingsFile> read = new ArrayList<>();
      for (DefinitionFile file : files.in(folder)) {
        read.add(read(file.name(), file.stream()));
      }
      return read;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static SettingsFile read(String source, InputStream content) throws IOException {
    try {
      JsonNode tree = MAPPER.readTree(content);
      if (tree.isObject()) {
        return new SettingsFile(source, tree);
      }
      throw new InvalidSettings(source, "settings are written as \"key: value\", one per line");
    } catch (JsonProcessingException broken) {
      throw new InvalidSettings(source, "it is broken YAML, " + whereAndWhy(broken));
    }
  }

  /**
   * @throws InvalidSettings when the text is no YAML
   */
  public static SettingsFile read(String source, String text) {
    try {
      return read(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static InvalidSettings missing(String source) {
    return new InvalidSettings(source, "the file is missing");
  }

  /** What a record, or a value in it, would be written as. */
  public static <N extends JsonNode> N written(Object settings) {
    return MAPPER.valueToTree(settings);
  }

  /** What the file is called in its folder, without its ending. */
  public String name(String folder, String ending) {
    return source.substring(folder.length(), source.length() - ending.length());
  }

  /** A record's component as a file writes it. */
  static String key(String component) {
    return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component);
  }

  /**
   * @throws InvalidSettings naming source, key and what is allowed
   */
  public <T> T as(Class<T> type) {
    T settings = convert(type);
    violations(type, settings)
        .findFirst()
        .ifPresent(
            wrong -> {
              throw wrong;
            });
    return settings;
  }

  /** All that is wrong at once, as far as it can be read. */
  public <T> List<InvalidSettings> faults(Class<T> type) {
    try {
      return violations(type, convert(type)).toList();
    } catch (InvalidSettings unreadable) {
      return List.of(unreadable);
    }
  }

  private <T> Stream<InvalidSettings> violations(Class<T> type, T settings) {
    return VALIDATOR.validate(settings).stream()
        .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(violation -> refusal(type, violation));
  }

  /** Refuses what stands under a key, such as {@code routing.label}. */
  public InvalidSettings wrong(String key, String allowed) {
    JsonNode found = tree.at("/" + key.replace('.', '/'));
    return refusal(key, found, allowed);
  }

  private <T> T convert(Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException unknown) {
      throw InvalidSettings.unknown(
          source, joined(names(unknown)), AllowedValues.keys(unknown.getReferringClass()));
    } catch (JsonMappingException wrong) {
      throw refusal(joined(names(wrong)), found(wrong), AllowedValues.at(type, names(wrong)));
    } catch (JsonProcessingException impossible) {
      throw new InvalidSettings(source, "it cannot be read, " + whereAndWhy(impossible));
    }
  }

  private InvalidSettings refusal(Class<?> type, ConstraintViolation<?> violation) {
    List<String> path = names(violation.getPropertyPath());
    String allowed =
        violation.getMessageTemplate().startsWith("{")
            ? AllowedValues.at(type, path)
            : violation.getMessage();
    JsonNode found = tree.at("/" + String.join("/", path));
    return refusal(
        joined(path),
        found.isContainerNode() ? MAPPER.valueToTree(violation.getInvalidValue()) : found,
        allowed);
  }

  private InvalidSettings refusal(String key, JsonNode found, String allowed) {
    return found.isMissingNode() || found.isNull()
        ? InvalidSettings.missing(source, key, allowed)
        : InvalidSettings.wrong(
            source, key, found.isValueNode() ? found.asText() : found.toString(), allowed);
  }

  private JsonNode found(JsonMappingException wrong) {
    JsonNode here = tree;
    for (JsonMappingException.Reference step : wrong.getPath()) {
      here =
          step.getFieldName() == null ? here.path(step.getIndex()) : here.path(step.getFieldName());
    }
    return here;
  }

  /** Each step's name; nothing for an element of a list. */
  private static List<String> names(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" : step.getFieldName())
        .toList();
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    for (Path.Node node : path) {
      if (node.getKey() != null) {
        names.add(node.getKey().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        names.add(key(node.getName()));
      }
    }
    return names;
  }

  private static String joined(List<String> path) {
    return path.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("."));
  }

  private static String whereAndWhy(JsonProcessingException broken) {
    String why = broken.getOriginalMessage().lines().findFirst().orElse("");
    return broken.getLocation() == null
        ? why
        : "line " + broken.getLocation().getLineNr() + ": " + why;
  }
}
