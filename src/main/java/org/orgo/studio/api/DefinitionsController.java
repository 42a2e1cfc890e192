package org.orgo.studio.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.orgo.platform.http.Tagged;
import org.orgo.platform.paging.InvalidCursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Differences;
import org.orgo.studio.releases.Releases;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/definitions")
class DefinitionsController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final DefinitionCatalog catalog;
  private final Releases releases;

  DefinitionsController(DefinitionCatalog catalog, Releases releases) {
    this.catalog = catalog;
    this.releases = releases;
  }

  /**
   * @param from the version that was
   * @param to the version that is
   */
  record DefinitionDiff(String file, String from, String to, List<Difference> differences) {}

  /** Lists the definitions that are live, by their files. */
  @GetMapping
  Page<DefinitionVersion> listDefinitions(
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    int rows = PageRequest.of(limit, null).limit();
    String after = after(cursor);
    List<DefinitionVersion> found =
        catalog.list().stream()
            .filter(each -> each.file().compareTo(after) > 0)
            .sorted((one, other) -> one.file().compareTo(other.file()))
            .limit(rows + 1L)
            .toList();
    return found.size() <= rows
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, rows), cursor(found.get(rows - 1)));
  }

  /** Shows which version of a definition is live. */
  @GetMapping("/{file}")
  DefinitionVersion getDefinition(@PathVariable String file) {
    return catalog.get(file);
  }

  /** Lists the versions of a definition: own ones first, newest first, all on one page. */
  @GetMapping("/{file}/versions")
  Page<DefinitionVersion> listDefinitionVersions(@PathVariable String file) {
    return new Page<>(catalog.versions(file), null);
  }

  /**
   * Fetches the file of a definition, by default of the live version.
   *
   * @param version such as {@code own-3} or {@code shared-1}
   */
  @Tagged
  @GetMapping(path = "/{file}/source", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> getDefinitionSource(
      @PathVariable String file, @RequestParam(required = false) String version) {
    DefinitionVersion found = catalog.version(file, version);
    return ResponseEntity.ok()
        .contentType(TEXT)
        .eTag("\"" + found.sha256() + "\"")
        .body(catalog.source(found));
  }

  /** Gives up the own version of a definition: the shared one holds, and is followed. */
  @PostMapping("/{file}/back-to-shared")
  DefinitionVersion giveDefinitionUp(@PathVariable String file) {
    releases.backToShared(file);
    return catalog.get(file);
  }

  /**
   * Tells two versions of a definition apart: rows and cells, elements, fields.
   *
   * @param from such as {@code shared-1}
   * @param to by default the live version
   */
  @GetMapping("/{file}/diff")
  DefinitionDiff getDefinitionDiff(
      @PathVariable String file,
      @RequestParam String from,
      @RequestParam(required = false) String to) {
    DefinitionVersion before = catalog.version(file, from);
    DefinitionVersion after = catalog.version(file, to);
    return new DefinitionDiff(
        file,
        before.version(),
        after.version(),
        Differences.between(file, catalog.source(before), catalog.source(after)));
  }

  private static String after(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new InvalidCursor();
    }
  }

  private static String cursor(DefinitionVersion last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.file().getBytes(StandardCharsets.UTF_8));
  }
}
