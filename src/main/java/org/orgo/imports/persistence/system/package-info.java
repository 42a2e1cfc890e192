/** What is looked for across organizations. */
package org.orgo.imports.persistence.system;
