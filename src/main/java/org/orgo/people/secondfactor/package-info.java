/**
 * The second factor of an account: codes of an authenticator app, and recovery codes for who has
 * lost it. Knows nothing of sessions; whoever takes a code slows guessing down first.
 */
@NamedInterface("secondfactor")
package org.orgo.people.secondfactor;

import org.springframework.modulith.NamedInterface;
