package org.orgo.insights.cells;

import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From how many on items are counted for somebody who may not read them. */
@Service
public class MinimumGroup {

  private final MinimumGroupMapper groups;

  MinimumGroup(MinimumGroupMapper groups) {
    this.groups = groups;
  }

  /** The current organization's for sensitive items, as published cells have it. */
  @Transactional(readOnly = true)
  public int ofSensitive() {
    return groups.ofSensitive(CurrentTenant.require());
  }
}
