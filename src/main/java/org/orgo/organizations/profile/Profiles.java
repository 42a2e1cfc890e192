package org.orgo.organizations.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The profiles an organization can choose from: one file each, named after the profile's code. */
public final class Profiles {
  /** Organizations rely on these; further files are further profiles. */
  static final List<String> SHIPPED =
      List.of(
          "default",
          "friend_group",
          "hospital",
          "advocacy_group",
          "retail_chain",
          "military_organization",
          "environmental_group",
          "artist_collective");

  private static final String FOLDER = "config/profiles/";
  private static final String EXTENSION = ".yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Profile> byCode;

  private Profiles(Map<String, Profile> byCode) {
    this.byCode = byCode;
  }

  /**
   * @throws InvalidProfile when a file is missing or cannot be used, naming file, key and what is
   *     allowed
   */
  public static Profiles fromClasspath() {
    try {
      return of(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*" + EXTENSION));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Profiles of(Resource... files) throws IOException {
    Map<String, Profile> byCode = new TreeMap<>();
    for (Resource file : files) {
      String name = String.valueOf(file.getFilename());
      String code = name.substring(0, name.length() - EXTENSION.length());
      try (InputStream content = file.getInputStream()) {
        byCode.put(code, read(code, content));
      }
    }
    for (String code : SHIPPED) {
      if (!byCode.containsKey(code)) {
        throw InvalidProfile.unreadable(FOLDER + code + EXTENSION, "the file is missing");
      }
    }
    return new Profiles(byCode);
  }

  static Profile read(String code, InputStream content) throws IOException {
    String file = FOLDER + code + EXTENSION;
    try {
      Map<String, Object> tree = YAML.readValue(content, new TypeReference<>() {});
      return ProfileSettings.read(code, new SettingReader(file, tree == null ? Map.of() : tree));
    } catch (MismatchedInputException noSettings) {
      throw InvalidProfile.unreadable(file, "settings are written as \"key: value\", one per line");
    } catch (JsonProcessingException broken) {
      throw InvalidProfile.unreadable(file, "it is broken YAML, " + whereAndWhy(broken));
    }
  }

  private static String whereAndWhy(JsonProcessingException broken) {
    String why = broken.getOriginalMessage().lines().findFirst().orElse("");
    return broken.getLocation() == null
        ? why
        : "line " + broken.getLocation().getLineNr() + ": " + why;
  }

  public Optional<Profile> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * @throws UnknownProfile when there is none
   */
  public Profile named(String code) {
    return find(code).orElseThrow(() -> new UnknownProfile(code, byCode.keySet()));
  }

  public Collection<Profile> all() {
    return List.copyOf(byCode.values());
  }
}
