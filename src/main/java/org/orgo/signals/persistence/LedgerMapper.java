package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerQuery;
import org.orgo.signals.ledger.LedgerTotal;

/** Reads all that came in, from the rows that were written when it did. */
@Mapper
public interface LedgerMapper {

  /**
   * Newest first.
   *
   * @param after null for the first page
   */
  List<LedgerEntry> entries(
      @Param("organizationId") OrganizationId organizationId,
      @Param("from") Instant from,
      @Param("until") Instant until,
      @Param("query") LedgerQuery query,
      @Param("after") Cursor after,
      @Param("limit") int limit);

  List<LedgerTotal> totals(
      @Param("organizationId") OrganizationId organizationId,
      @Param("from") Instant from,
      @Param("until") Instant until);
}
