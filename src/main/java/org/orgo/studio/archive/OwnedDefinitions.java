package org.orgo.studio.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKinds;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Differences;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current organization has for its own, as files by their paths, such as {@code
 * dmn/label-routing.dmn}; and what would be wrong with others in their place.
 */
@Service
public class OwnedDefinitions {

  private final DefinitionCatalog catalog;
  private final ReleasedKinds kinds;

  OwnedDefinitions(DefinitionCatalog catalog, ReleasedKinds kinds) {
    this.catalog = catalog;
    this.kinds = kinds;
  }

  /** A part that differs; before or after is null where it was not, or will not be. */
  public record PartChange(String part, @Nullable String before, @Nullable String after) {}

  /** Something that is wrong with a file, and what to do about it. */
  public record DefinitionMistake(
      String path, @Nullable String part, @Nullable Integer line, String reason, String remedy) {}

  /** Whether a definition lies at this path. */
  public static boolean isPath(String path) {
    return DefinitionKind.of(name(path)).filter(kind -> path(name(path)).equals(path)).isPresent();
  }

  /** Where a definition of this name lies. */
  static String path(String file) {
    return DefinitionKind.of(file).orElseThrow().folder() + file;
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The live versions that are the organization's own, by path. */
  @Transactional(readOnly = true)
  public SortedMap<String, byte[]> contents() {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (DefinitionVersion each : catalog.list()) {
      if (each.origin() == DefinitionOrigin.OWN) {
        contents.put(path(each.file()), catalog.source(each));
      }
    }
    return contents;
  }

  /** What holds now, shared or own; empty when there is no such definition. */
  @Transactional(readOnly = true)
  public Optional<byte[]> live(String path) {
    return catalog.live(name(path)).map(catalog::source);
  }

  /** Whether there is a version of everybody's to go back to. */
  @Transactional(readOnly = true)
  public boolean isShared(String path) {
    return catalog.newestShared(name(path)).isPresent();
  }

  /** What differs, in the words of the kind. */
  public List<PartChange> differences(String path, @Nullable byte[] before, byte[] after) {
    return Differences.between(name(path), before, after).stream()
        .map(each -> new PartChange(part(each), each.before(), each.after()))
        .toList();
  }

  /** What is wrong with these files, taken together. */
  @Transactional(readOnly = true)
  public List<DefinitionMistake> check(Map<String, byte[]> byPath) {
    Map<String, byte[]> files = new TreeMap<>();
    byPath.forEach((path, content) -> files.put(name(path), content));
    return kinds.check(files).stream().map(OwnedDefinitions::mistake).toList();
  }

  private static DefinitionMistake mistake(Finding finding) {
    String part = finding.cell() == null ? finding.element() : finding.cell().toString();
    String path = DefinitionKind.of(finding.file()).map(kind -> path(finding.file())).orElse("");
    return new DefinitionMistake(
        path.isEmpty() ? finding.file() : path,
        part,
        finding.line(),
        finding.reason(),
        finding.remedy());
  }

  private static String part(Difference each) {
    StringBuilder part = new StringBuilder();
    for (String word : new String[] {each.place(), each.part()}) {
      if (word != null && !word.isBlank()) {
        part.append(part.isEmpty() ? "" : ", ").append(word);
      }
    }
    return part.isEmpty() ? each.what() : part.toString();
  }
}
