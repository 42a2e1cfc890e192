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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is inside the jar, from the bill of materials it was packed with (CycloneDX). */
@Component
class Parts {

  private static final ClassPathResource BILL =
      new ClassPathResource("META-INF/sbom/application.cdx.json");

  private final ObjectMapper json;

  Parts(ObjectMapper json) {
    this.json = json;
  }

  /** By name; empty where Orgo runs from its sources. */
  List<Part> all() {
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
