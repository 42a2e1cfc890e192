package org.orgo.operations.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orgo.operations.installation.persistence.DatabaseVersionMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What runs, and what is inside the jar, from the bill of materials it was packed with (CycloneDX).
 */
@Component
public class Parts {

  private static final ClassPathResource BILL =
      new ClassPathResource("META-INF/sbom/application.cdx.json");

  private final ObjectMapper json;
  private final DatabaseVersionMapper database;
  private final ObjectProvider<BuildProperties> build;

  Parts(ObjectMapper json, DatabaseVersionMapper database, ObjectProvider<BuildProperties> build) {
    this.json = json;
    this.database = database;
    this.build = build;
  }

  /** Orgo, Java, the database's server and its schema. */
  @Transactional(readOnly = true)
  public List<Part> versions() {
    BuildProperties named = build.getIfAvailable();
    return List.of(
        new Part("Orgo", named == null ? "" : named.getVersion(), ""),
        new Part("Java", Runtime.version().toString(), ""),
        new Part("PostgreSQL", database.version(), ""),
        new Part("Schema", database.schema(), ""));
  }

  /** By name; empty where Orgo runs from its sources. */
  public List<Part> all() {
    if (!BILL.exists()) {
      return List.of();
    }
    try (InputStream bill = BILL.getInputStream()) {
      return stream(json.readTree(bill).path("components"))
          .map(Parts::part)
          .sorted(Comparator.comparing(Part::name))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Part part(JsonNode component) {
    return new Part(
        component.path("name").asText(),
        component.path("version").asText(),
        stream(component.path("licenses"))
            .map(Parts::licence)
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /** One of: an identifier of SPDX, a name, an expression. */
  private static String licence(JsonNode choice) {
    JsonNode named = choice.path("license");
    return named.hasNonNull("id")
        ? named.path("id").asText()
        : named.path("name").asText(choice.path("expression").asText(""));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
