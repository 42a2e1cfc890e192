/** The pages on which administrators import archives. */
package org.orgo.imports.web;
