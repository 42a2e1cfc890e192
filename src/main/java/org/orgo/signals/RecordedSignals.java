package org.orgo.signals;

import java.time.Instant;
import java.util.List;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.RecordedSignalMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads signals of the current organization again, for those who ask what other tables would have
 * made of them. What the reader of the outcome may see is theirs to ask; nothing is written.
 */
@Service
@Transactional(readOnly = true)
public class RecordedSignals {

  private final RecordedSignalMapper rows;

  RecordedSignals(RecordedSignalMapper rows) {
    this.rows = rows;
  }

  /**
   * How many there are, up to a limit.
   *
   * @param since the oldest that count
   */
  public int count(Instant since, int limit) {
    return rows.count(CurrentTenant.require(), since, limit);
  }

  /**
   * The newest, or those that follow.
   *
   * @param after the last one of the page before; null for the first page
   */
  public List<RecordedSignal> page(Instant since, Cursor after, int limit) {
    return rows.page(CurrentTenant.require(), since, after, limit).stream()
        .map(RecordedSignalMapper.RecordedRow::signal)
        .toList();
  }
}
