/**
 * What follows on a proof of who somebody is: the account behind it, the second factor where one is
 * asked for, and the session that is opened in the end.
 */
@NamedInterface("steps")
package org.orgo.people.login.steps;

import org.springframework.modulith.NamedInterface;
