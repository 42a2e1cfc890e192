/**
 * How a request gets an actor: form login, bearer tokens, sessions, throttling, and the filter that
 * binds tenant and actor. What other security chains need is public; the rest is hidden.
 */
@NamedInterface("login")
package org.orgo.people.login;

import org.springframework.modulith.NamedInterface;
