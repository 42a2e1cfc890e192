package org.orgo.cases.numbers;

import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.persistence.NumberedWorkMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.WorkNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which task or case of the organization a number means, whoever may see it. */
@Service
public class NumberedWork {

  private final NumberedWorkMapper rows;

  NumberedWork(NumberedWorkMapper rows) {
    this.rows = rows;
  }

  @Transactional(readOnly = true)
  public Optional<UUID> find(WorkNumber number) {
    return rows.find(CurrentTenant.require(), number.text());
  }
}
