package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.deployment.check.DeploymentCheck;

/** The tables as they lie in {@code dmn/}, with an organization's own versions beside them. */
public final class TableFiles implements DeployedTables {
  private final List<Own> own = new ArrayList<>();
  private Optional<String> tenant = Optional.empty();

  private record Own(Definition definition, String xml) {}

  public static String xml(String key) {
    try {
      return Files.readString(Path.of("dmn", key + ".dmn"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public TableFiles withOwn(String slug, String key, String xml) {
    int version = own.size() + 1;
    own.add(
        new Own(
            new Definition(
                key + ":" + slug + ":" + version, new DecisionKey(key), version, Optional.of(slug)),
            xml));
    return this;
  }

  public TableFiles askedBy(String slug) {
    tenant = Optional.ofNullable(slug);
    return this;
  }

  /** Reads candidates of the organization {@code elm}, held to no module's contract. */
  public static CandidateTables reader() {
    return new CandidateTables(
        new DeploymentCheck(delegate -> false, List.of()), new TableReader(true), () -> "elm");
  }

  public static Map<DecisionKey, DecisionTable> candidate(String key, String xml) {
    return reader().read(Map.of(key + ".dmn", xml.getBytes(StandardCharsets.UTF_8)));
  }

  public Decisions decisions() {
    return new Decisions(
        this, new TableCache(Ticker.systemTicker()), new TableReader(true), () -> tenant);
  }

  @Override
  public Optional<Definition> latest(DecisionKey key, Optional<String> asking) {
    Optional<Definition> theirs =
        own.stream()
            .map(Own::definition)
            .filter(definition -> definition.key().equals(key))
            .filter(definition -> asking.equals(definition.tenant()))
            .reduce((older, newer) -> newer);
    return theirs.or(() -> shared(key));
  }

  @Override
  public Optional<Definition> version(DecisionKey key, String tenant, int version) {
    return ownOf(tenant).stream()
        .filter(it -> it.key().equals(key) && it.version() == version)
        .findFirst();
  }

  @Override
  public List<Definition> latestOfEach(DecisionKey key) {
    var all = new ArrayList<>(shared(key).stream().toList());
    own.stream().map(Own::definition).filter(it -> it.key().equals(key)).forEach(all::add);
    return all;
  }

  @Override
  public List<Definition> ownOf(String tenant) {
    return own.stream()
        .map(Own::definition)
        .filter(it -> it.tenant().filter(tenant::equals).isPresent())
        .toList();
  }

  @Override
  public DmnModelInstance model(Definition definition) {
    String xml =
        own.stream()
            .filter(it -> it.definition().equals(definition))
            .map(Own::xml)
            .findFirst()
            .orElseGet(() -> xml(definition.key().value()));
    return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<Definition> shared(DecisionKey key) {
    return Files.exists(Path.of("dmn", key + ".dmn"))
        ? Optional.of(new Definition(key + ":shared:1", key, 1, Optional.empty()))
        : Optional.empty();
  }
}
