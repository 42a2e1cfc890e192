package org.orgo.platform.tenancy;

/** Work that belongs to an organization was started without naming one. */
public class NoTenant extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoTenant() {
    super("No organization is bound to this thread");
  }
}
