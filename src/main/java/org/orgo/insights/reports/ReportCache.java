package org.orgo.insights.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Keeps reports for a while. The key holds all that decides about the answer: also what the viewer
 * sees, so that nobody is answered by what a right showed that is gone.
 */
@Component
class ReportCache {

  private static final Duration LIVE_TTL = Duration.ofSeconds(30);
  private static final Duration USUAL_TTL = Duration.ofMinutes(5);
  private static final Duration HEAVY_TTL = Duration.ofMinutes(15);
  private static final int MAX_KEPT = 2_000;
  private static final int TAG_BYTES = 16;

  private final Cache<ReportKey, KeptReport> kept =
      Caffeine.newBuilder()
          .maximumSize(MAX_KEPT)
          .expireAfter(Expiry.<ReportKey, KeptReport>creating((key, report) -> key.timeToLive()))
          .build();

  /**
   * @param viewer what the caller sees, as a fingerprint; the same for all of the organization's
   *     readers where the scope is the organization
   * @param closedUntil null before the first day was closed
   */
  record ReportKey(
      OrganizationId organizationId,
      ReportScope scope,
      String viewer,
      ReportQuery query,
      LocalDate closedUntil) {

    private Duration timeToLive() {
      boolean live =
          scope == ReportScope.MINE && (closedUntil == null || query.to().isAfter(closedUntil));
      if (live) {
        return LIVE_TTL;
      }
      return query.kind().isHeavy() ? HEAVY_TTL : USUAL_TTL;
    }
  }

  KeptReport get(ReportKey key, Supplier<ReportAnswer> read) {
    return ReadThrough.get(
        kept,
        key,
        missing -> {
          ReportAnswer report = read.get();
          return new KeptReport(report, fingerprint(key + "\n" + report.rows()));
        });
  }

  static String fingerprint(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, TAG_BYTES);
  }
}
