/**
 * How somebody gets in: form login, bearer tokens, sessions, throttling, and the filter that binds
 * tenant and actor to a request. What other chains need of it is public; the rest is hidden.
 */
@NamedInterface("login")
package org.orgo.people.login;

import org.springframework.modulith.NamedInterface;
