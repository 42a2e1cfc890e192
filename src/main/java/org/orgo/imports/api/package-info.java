/** Imports over REST. */
package org.orgo.imports.api;
