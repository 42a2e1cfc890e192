/** What a request may bring at most. Every limit stands here, with the refusal that names it. */
package org.orgo.platform.limits;
