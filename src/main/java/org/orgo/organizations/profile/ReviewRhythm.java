package org.orgo.organizations.profile;

/** How often an organization looks back on its work. */
public enum ReviewRhythm {
  REAL_TIME,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  AD_HOC
}
