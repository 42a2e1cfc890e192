package org.orgo.exports.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.exports.Export;
import org.orgo.exports.ExportKind;
import org.orgo.exports.passport.ExportPassport;
import org.orgo.exports.passport.ExportPassports;
import org.orgo.exports.passport.PassportCheck;
import org.orgo.exports.passport.PassportVerdict;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/export-passports")
class ExportPassportController {

  private final ExportPassports passports;

  ExportPassportController(ExportPassports passports) {
    this.passports = passports;
  }

  /**
   * @param passport absent for a file that no export wrote
   */
  record PassportCheckView(PassportVerdict verdict, @Nullable PassportView passport) {

    static PassportCheckView of(PassportCheck file) {
      return new PassportCheckView(
          file.verdict(), file.passport() == null ? null : PassportView.of(file.passport()));
    }
  }

  /**
   * @param requestedBy name of who ordered it
   * @param decidedBy name of who approved it
   * @param sha256 of the file as it was written
   */
  record PassportView(
      UUID exportId,
      String requestedBy,
      @Nullable String decidedBy,
      String purpose,
      ExportKind kind,
      List<String> columns,
      List<String> masks,
      ObjectNode filter,
      @Nullable Integer rowCount,
      @Nullable String sha256,
      @Nullable Instant finishedAt,
      @Nullable Instant expiresAt,
      List<ExportPassport.Fetch> fetched) {

    static PassportView of(ExportPassport passport) {
      Export export = passport.export();
      return new PassportView(
          export.exportId().value(),
          passport.requestedBy(),
          passport.decidedBy(),
          export.purpose(),
          export.kind(),
          export.columns(),
          export.masks(),
          export.filter(),
          export.rowCount(),
          export.sha256(),
          export.finishedAt(),
          export.expiresAt(),
          passport.fetched());
    }
  }

  /**
   * Tells of a file, by its SHA-256, which export wrote it; by its name, whether it was changed.
   */
  @GetMapping
  PassportCheckView checkFile(
      @RequestParam(name = "sha256") String sha256,
      @RequestParam(name = "file_name", required = false) String fileName) {
    return PassportCheckView.of(passports.check(sha256, fileName));
  }
}
