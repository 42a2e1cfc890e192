package org.orgo.platform.tenancy;

import java.sql.SQLException;

/** A statement was about to run outside a transaction, where no tenant can be named. */
public class StatementOutsideTransaction extends SQLException {

  private static final long serialVersionUID = 1L;

  StatementOutsideTransaction() {
    super(
        "A statement may only run inside a transaction, because the transaction names the tenant");
  }
}
