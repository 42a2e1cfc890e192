package org.orgo.organizations.settings;

/**
 * One value of a profile beside the one everybody with that profile has.
 *
 * @param key dotted, such as {@code escalation.reactivity}
 * @param shared as the profile has it
 * @param own as it would hold for the organization
 */
public record ProfileSetting(String key, String shared, String own) {

  public boolean isOwn() {
    return !shared.equals(own);
  }
}
