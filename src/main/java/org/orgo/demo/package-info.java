/**
 * What the first command of the README starts: a mail server on loopback, four organizations with
 * their people and mailboxes, and some weeks of sample signals. Active in the profile {@code demo}
 * only. May call every facade; nothing may call it.
 */
@ApplicationModule
package org.orgo.demo;

import org.springframework.modulith.ApplicationModule;
