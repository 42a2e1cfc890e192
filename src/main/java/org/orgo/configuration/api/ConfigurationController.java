package org.orgo.configuration.api;

import org.orgo.configuration.ConfigurationExport;
import org.orgo.configuration.ConfigurationImport;
import org.orgo.configuration.ImportPlan;
import org.orgo.configuration.ImportedConfiguration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/configuration")
class ConfigurationController {

  private static final String ZIP = "application/zip";

  private final ConfigurationExport export;
  private final ConfigurationImport imports;

  ConfigurationController(ConfigurationExport export, ConfigurationImport imports) {
    this.export = export;
    this.imports = imports;
  }

  /** Fetches what the organization decided for itself as files, packed as a zip. */
  @GetMapping(produces = ZIP)
  ResponseEntity<byte[]> getConfiguration() {
    ContentDisposition saved =
        ContentDisposition.attachment().filename("orgo-configuration.zip").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(export.pack());
  }

  /**
   * Shows what an import of these files would change, and what is wrong with them; changes nothing.
   *
   * @param remove whether what the files do not have goes
   */
  @PostMapping(path = "/rehearsal", consumes = ZIP)
  ImportPlan rehearseConfiguration(
      @RequestParam(defaultValue = "false") boolean remove, @RequestBody byte[] zip) {
    return imports.rehearse(zip, remove);
  }

  /**
   * Imports the files that were rehearsed.
   *
   * @param plan as the rehearsal named it
   * @param remove as it was rehearsed
   */
  @PutMapping(consumes = ZIP)
  ImportedConfiguration putConfiguration(
      @RequestParam String plan,
      @RequestParam(defaultValue = "false") boolean remove,
      @RequestBody byte[] zip) {
    return imports.apply(zip, remove, plan);
  }
}
