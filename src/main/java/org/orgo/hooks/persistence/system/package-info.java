/** What is looked for across organizations. */
package org.orgo.hooks.persistence.system;
