package org.orgo.platform.tenancy;

/** A running transaction already named its tenant; another one needs a transaction of its own. */
public class TenantChangedInTransaction extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  TenantChangedInTransaction() {
    super("The tenant cannot change inside a running transaction");
  }
}
