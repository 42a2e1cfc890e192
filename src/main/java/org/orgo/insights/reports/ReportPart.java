package org.orgo.insights.reports;

import java.util.Locale;

/** By what a report divides its periods; in small letters the name of the column. */
public enum ReportPart {
  FUNCTION,
  OWNER_ROLE,
  LABEL,
  WAIT_STATE,
  SEVERITY,
  LABEL_CATEGORY,
  PATTERN_KIND,
  GROUP_CODE,
  PROFILE;

  /** Stands in this column for all parts together. */
  public static final String ALL = "*";

  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
