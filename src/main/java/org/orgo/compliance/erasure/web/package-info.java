/** The pages of erasure: the certificates, one person, and one certificate. */
package org.orgo.compliance.erasure.web;
