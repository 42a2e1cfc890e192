/** How the words of another program become a signal: templates over its JSON, and no language. */
package org.orgo.hooks.mapping;
