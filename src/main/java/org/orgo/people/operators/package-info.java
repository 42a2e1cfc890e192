/**
 * The installation's operators: accounts outside all organizations. They alone write through the
 * engine's own doors, and see no organization's pages. Their logins and deeds are in the
 * installation's log.
 */
@NamedInterface("operators")
package org.orgo.people.operators;

import org.springframework.modulith.NamedInterface;
