/** The rows of imports. */
package org.orgo.imports.persistence;
