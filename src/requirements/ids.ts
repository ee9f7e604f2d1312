// Written by scripts/generateIds.mjs from fixtures/ledger. Do not edit: run `npm run generate`.

/**
 * Ids of the requirements in `fixtures/ledger`, each with its sentence and its source: `R['RFC7644-3.6-02']`.
 * A slip of the pen is a type error.
 */
export const R = {
  /** Literal keyword values (e.g. readOnly, default, server) are sent without the quotation marks the RFC prints around them. — RFC 7643 §1.1 */
  'RFC7643-1.1-01': 'RFC7643-1.1-01',
  /** A simple (non-complex) attribute has no sub-attributes. — RFC 7643 §1.2 */
  'RFC7643-1.2-01': 'RFC7643-1.2-01',
  /** Schemas can be published at /Schemas. — RFC 7643 §1.2 */
  'RFC7643-1.2-02': 'RFC7643-1.2-02',
  /** Every resource is a JSON object that names its schemas in a "schemas" attribute. — RFC 7643 §2.1 */
  'RFC7643-2.1-01': 'RFC7643-2.1-01',
  /** Attribute names follow ATTRNAME: a letter, then letters, digits, "$", "-" or "_". — RFC 7643 §2.1 */
  'RFC7643-2.1-02': 'RFC7643-2.1-02',
  /** Attribute names are case-insensitive wherever they occur, including JSON member names in request bodies. — RFC 7643 §2.1 */
  'RFC7643-2.1-03': 'RFC7643-2.1-03',
  /** ABNF-defined strings are case-insensitive US-ASCII unless stated otherwise (applies to attribute names and filter keywords). — RFC 7643 §2.1 */
  'RFC7643-2.1-04': 'RFC7643-2.1-04',
  /** When a schema omits "required", the attribute is not required. — RFC 7643 §2.2 */
  'RFC7643-2.2-01': 'RFC7643-2.2-01',
  /** When a schema omits "caseExact", the attribute compares case-insensitively. — RFC 7643 §2.2 */
  'RFC7643-2.2-02': 'RFC7643-2.2-02',
  /** When a schema omits "mutability", the attribute is readWrite. — RFC 7643 §2.2 */
  'RFC7643-2.2-03': 'RFC7643-2.2-03',
  /** When a schema omits "returned", the attribute is returned by default. — RFC 7643 §2.2 */
  'RFC7643-2.2-04': 'RFC7643-2.2-04',
  /** When a schema omits "uniqueness", no uniqueness is enforced. — RFC 7643 §2.2 */
  'RFC7643-2.2-05': 'RFC7643-2.2-05',
  /** When a schema omits "type", the attribute is a string; no canonical values are assigned when canonicalValues is omitted. — RFC 7643 §2.2 */
  'RFC7643-2.2-06': 'RFC7643-2.2-06',
  /** Extensions do not invent data types beyond string, boolean, decimal, integer, dateTime, binary, reference and complex. — RFC 7643 §2.3 */
  'RFC7643-2.3-01': 'RFC7643-2.3-01',
  /** Each SCIM type uses its JSON mapping: string, dateTime, binary and reference are JSON strings; boolean is true/false; integer and decimal are numbers; complex is an object. — RFC 7643 §2.3 */
  'RFC7643-2.3-02': 'RFC7643-2.3-02',
  /** Strings are any Unicode text encoded as UTF-8 and survive a round trip. — RFC 7643 §2.3.1 */
  'RFC7643-2.3.1-01': 'RFC7643-2.3.1-01',
  /** When canonicalValues are declared the provider can restrict input to them. — RFC 7643 §2.3.1 */
  'RFC7643-2.3.1-02': 'RFC7643-2.3.1-02',
  /** A string attribute can demand a specific format. — RFC 7643 §2.3.1 */
  'RFC7643-2.3.1-03': 'RFC7643-2.3.1-03',
  /** Booleans are the JSON literals true and false in responses. — RFC 7643 §2.3.2 */
  'RFC7643-2.3.2-01': 'RFC7643-2.3.2-01',
  /** A boolean sent as a JSON string or number is not silently stored as a wrong value: it is rejected with 400 invalidValue (or coerced to the right boolean). — RFC 7643 §2.3.2 */
  'RFC7643-2.3.2-02': 'RFC7643-2.3.2-02',
  /** Booleans have no case sensitivity and no uniqueness characteristic. — RFC 7643 §2.3.2 */
  'RFC7643-2.3.2-03': 'RFC7643-2.3.2-03',
  /** Decimal values are JSON numbers; the canonical form has at least one digit on each side of the point. — RFC 7643 §2.3.3 */
  'RFC7643-2.3.3-01': 'RFC7643-2.3.3-01',
  /** Integer values carry no fraction and no exponent part. — RFC 7643 §2.3.4 */
  'RFC7643-2.3.4-01': 'RFC7643-2.3.4-01',
  /** An integer attribute sent with a fraction or as a string is rejected with 400 invalidValue. — RFC 7643 §2.3.4 */
  'RFC7643-2.3.4-02': 'RFC7643-2.3.4-02',
  /** dateTime values are valid xsd:dateTime and contain both date and time. — RFC 7643 §2.3.5 */
  'RFC7643-2.3.5-01': 'RFC7643-2.3.5-01',
  /** dateTime values are carried as JSON strings obeying the XML lexical rules (no epoch numbers, no RFC 1123 dates). — RFC 7643 §2.3.5 */
  'RFC7643-2.3.5-02': 'RFC7643-2.3.5-02',
  /** A dateTime that is date-only, numeric or impossible is rejected on write. — RFC 7643 §2.3.5 */
  'RFC7643-2.3.5-03': 'RFC7643-2.3.5-03',
  /** Binary values are base64 (RFC 4648 section 4) strings, or base64url when the attribute says so. — RFC 7643 §2.3.6 */
  'RFC7643-2.3.6-01': 'RFC7643-2.3.6-01',
  /** Trailing "=" padding can be omitted unless the attribute definition says otherwise. — RFC 7643 §2.3.6 */
  'RFC7643-2.3.6-02': 'RFC7643-2.3.6-02',
  /** Text that is not base64 is rejected for a binary attribute. — RFC 7643 §2.3.6 */
  'RFC7643-2.3.6-03': 'RFC7643-2.3.6-03',
  /** Binary attributes are case-exact and have no uniqueness. — RFC 7643 §2.3.6 */
  'RFC7643-2.3.6-04': 'RFC7643-2.3.6-04',
  /** A reference value is the absolute or relative URI of its target. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-01': 'RFC7643-2.3.7-01',
  /** A relative reference resolves against the service root: every path segment up to but excluding the resource endpoint. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-02': 'RFC7643-2.3.7-02',
  /** A reference to a SCIM resource is an HTTP-addressable URI. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-03': 'RFC7643-2.3.7-03',
  /** GET on a reference URI yields the target resource or a meaningful HTTP status. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-04': 'RFC7643-2.3.7-04',
  /** The provider can enforce referential integrity for references to SCIM resources. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-05': 'RFC7643-2.3.7-05',
  /** Reference values are case-exact. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-06': 'RFC7643-2.3.7-06',
  /** A reference attribute declares referenceTypes. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-07': 'RFC7643-2.3.7-07',
  /** Exposing a "$ref" sub-attribute is optional by convention. — RFC 7643 §2.3.7 */
  'RFC7643-2.3.7-08': 'RFC7643-2.3.7-08',
  /** The order of members in an object carries no meaning and is not required by the server. — RFC 7643 §2.3.8 */
  'RFC7643-2.3.8-01': 'RFC7643-2.3.8-01',
  /** A complex attribute does not contain complex sub-attributes. — RFC 7643 §2.3.8 */
  'RFC7643-2.3.8-02': 'RFC7643-2.3.8-02',
  /** Complex values are JSON objects; a scalar for a complex attribute is invalid. — RFC 7643 §2.3.8 */
  'RFC7643-2.3.8-03': 'RFC7643-2.3.8-03',
  /** Complex attributes have no uniqueness or case-sensitivity characteristic of their own. — RFC 7643 §2.3.8 */
  'RFC7643-2.3.8-04': 'RFC7643-2.3.8-04',
  /** Multi-valued attributes are JSON arrays even for a single value. — RFC 7643 §2.4 */
  'RFC7643-2.4-01': 'RFC7643-2.4-01',
  /** Array elements that are objects are complex values described by sub-attributes. — RFC 7643 §2.4 */
  'RFC7643-2.4-02': 'RFC7643-2.4-02',
  /** The predefined sub-attributes type, primary, display, value and $ref keep their standard meaning. — RFC 7643 §2.4 */
  'RFC7643-2.4-03': 'RFC7643-2.4-03',
  /** primary=true appears at most once per multi-valued attribute. — RFC 7643 §2.4 */
  'RFC7643-2.4-04': 'RFC7643-2.4-04',
  /** A create/replace body that marks two values primary is rejected (400 invalidValue) or normalised to at most one. — RFC 7643 §2.4 */
  'RFC7643-2.4-05': 'RFC7643-2.4-05',
  /** A value without "primary" counts as primary=false. — RFC 7643 §2.4 */
  'RFC7643-2.4-06': 'RFC7643-2.4-06',
  /** "display" is human-readable and immutable by default in multi-valued attributes. — RFC 7643 §2.4 */
  'RFC7643-2.4-07': 'RFC7643-2.4-07',
  /** Resource URIs that differ only by the API version segment are equivalent references. — RFC 7643 §2.4 */
  'RFC7643-2.4-08': 'RFC7643-2.4-08',
  /** Returned multi-valued values are canonicalised where appropriate (e.g. type home/work). — RFC 7643 §2.4 */
  'RFC7643-2.4-09': 'RFC7643-2.4-09',
  /** The same value can be returned twice with different types. — RFC 7643 §2.4 */
  'RFC7643-2.4-10': 'RFC7643-2.4-10',
  /** The same (type, value) pair is not returned more than once. — RFC 7643 §2.4 */
  'RFC7643-2.4-11': 'RFC7643-2.4-11',
  /** Unassigned, null and [] are the same state. — RFC 7643 §2.5 */
  'RFC7643-2.5-01': 'RFC7643-2.5-01',
  /** Writing null (or [] for multi-valued) makes an attribute unassigned. — RFC 7643 §2.5 */
  'RFC7643-2.5-02': 'RFC7643-2.5-02',
  /** Unassigned attributes can be omitted from representations. — RFC 7643 §2.5 */
  'RFC7643-2.5-03': 'RFC7643-2.5-03',
  /** Every resource carries "schemas": an array of strings, each a URI. — RFC 7643 §3 */
  'RFC7643-3-01': 'RFC7643-3-01',
  /** The schemas array is non-empty in every representation. — RFC 7643 §3 */
  'RFC7643-3-02': 'RFC7643-3-02',
  /** A resource lists only the schema and schemaExtensions URIs of its resource type. — RFC 7643 §3 */
  'RFC7643-3-03': 'RFC7643-3-03',
  /** The schemas array has no duplicates. — RFC 7643 §3 */
  'RFC7643-3-04': 'RFC7643-3-04',
  /** The order of schemas values does not change behaviour. — RFC 7643 §3 */
  'RFC7643-3-05': 'RFC7643-3-05',
  /** A create or replace body without "schemas" is rejected as 400 invalidSyntax (or invalidValue). — RFC 7643 §3 */
  'RFC7643-3-06': 'RFC7643-3-06',
  /** A create body naming a schema URI the resource type does not support is rejected, or the URI is not echoed. — RFC 7643 §3 */
  'RFC7643-3-07': 'RFC7643-3-07',
  /** Common attributes (id, externalId, meta) belong to every resource regardless of the schemas value. — RFC 7643 §3 */
  'RFC7643-3-08': 'RFC7643-3-08',
  /** Core attributes sit at the top level of the JSON object; extension attributes sit inside an object keyed by the extension URI. — RFC 7643 §3 */
  'RFC7643-3-09': 'RFC7643-3-09',
  /** meta.resourceType names the resource type whose definition lists the schema, extensions and endpoint. — RFC 7643 §3 */
  'RFC7643-3-10': 'RFC7643-3-10',
  /** The common attributes are defined for all resources except ServiceProviderConfig and ResourceType. — RFC 7643 §3.1 */
  'RFC7643-3.1-01': 'RFC7643-3.1-01',
  /** On create the provider assigns id and meta with its sub-attributes. — RFC 7643 §3.1 */
  'RFC7643-3.1-02': 'RFC7643-3.1-02',
  /** The characteristics of common attributes given here override schema documents that also list them. — RFC 7643 §3.1 */
  'RFC7643-3.1-03': 'RFC7643-3.1-03',
  /** Every representation includes a non-empty id string. — RFC 7643 §3.1 */
  'RFC7643-3.1-04': 'RFC7643-3.1-04',
  /** id is unique across all resources of the provider. — RFC 7643 §3.1 */
  'RFC7643-3.1-05': 'RFC7643-3.1-05',
  /** id is stable across requests and updates. — RFC 7643 §3.1 */
  'RFC7643-3.1-06': 'RFC7643-3.1-06',
  /** id is never reassigned to another resource. — RFC 7643 §3.1 */
  'RFC7643-3.1-07': 'RFC7643-3.1-07',
  /** id is issued by the provider; a client-supplied id has no effect. — RFC 7643 §3.1 */
  'RFC7643-3.1-08': 'RFC7643-3.1-08',
  /** No identifier contains the reserved string "bulkId". — RFC 7643 §3.1 */
  'RFC7643-3.1-09': 'RFC7643-3.1-09',
  /** id is case-exact. — RFC 7643 §3.1 */
  'RFC7643-3.1-10': 'RFC7643-3.1-10',
  /** id is readOnly. — RFC 7643 §3.1 */
  'RFC7643-3.1-11': 'RFC7643-3.1-11',
  /** id is always returned, whatever attributes/excludedAttributes say. — RFC 7643 §3.1 */
  'RFC7643-3.1-12': 'RFC7643-3.1-12',
  /** externalId is set by the client only; the provider does not invent one. — RFC 7643 §3.1 */
  'RFC7643-3.1-13': 'RFC7643-3.1-13',
  /** externalId is scoped to the provisioning domain (client or tenant) that set it. — RFC 7643 §3.1 */
  'RFC7643-3.1-14': 'RFC7643-3.1-14',
  /** The server does not enforce externalId uniqueness. — RFC 7643 §3.1 */
  'RFC7643-3.1-15': 'RFC7643-3.1-15',
  /** externalId is case-exact. — RFC 7643 §3.1 */
  'RFC7643-3.1-16': 'RFC7643-3.1-16',
  /** externalId is readWrite. — RFC 7643 §3.1 */
  'RFC7643-3.1-17': 'RFC7643-3.1-17',
  /** externalId is optional for a resource. — RFC 7643 §3.1 */
  'RFC7643-3.1-18': 'RFC7643-3.1-18',
  /** Client-supplied meta is ignored. — RFC 7643 §3.1 */
  'RFC7643-3.1-19': 'RFC7643-3.1-19',
  /** All meta sub-attributes are readOnly. — RFC 7643 §3.1 */
  'RFC7643-3.1-20': 'RFC7643-3.1-20',
  /** meta sub-attributes are returned by default (so they are removable). — RFC 7643 §3.1 */
  'RFC7643-3.1-21': 'RFC7643-3.1-21',
  /** meta.resourceType is the exact resource type name (case-exact). — RFC 7643 §3.1 */
  'RFC7643-3.1-22': 'RFC7643-3.1-22',
  /** meta.created is a dateTime. — RFC 7643 §3.1 */
  'RFC7643-3.1-23': 'RFC7643-3.1-23',
  /** lastModified equals created while the resource has never been modified. — RFC 7643 §3.1 */
  'RFC7643-3.1-24': 'RFC7643-3.1-24',
  /** lastModified is the time of the most recent change. — RFC 7643 §3.1 */
  'RFC7643-3.1-25': 'RFC7643-3.1-25',
  /** meta.location is the URI of the resource itself. — RFC 7643 §3.1 */
  'RFC7643-3.1-26': 'RFC7643-3.1-26',
  /** meta.location equals the Content-Location header. — RFC 7643 §3.1 */
  'RFC7643-3.1-27': 'RFC7643-3.1-27',
  /** meta.version equals the ETag header. — RFC 7643 §3.1 */
  'RFC7643-3.1-28': 'RFC7643-3.1-28',
  /** A validator that is not strong is marked weak with the case-sensitive prefix W/. — RFC 7643 §3.1 */
  'RFC7643-3.1-29': 'RFC7643-3.1-29',
  /** meta.version is optional and depends on versioning support. — RFC 7643 §3.1 */
  'RFC7643-3.1-30': 'RFC7643-3.1-30',
  /** meta.version is case-exact. — RFC 7643 §3.1 */
  'RFC7643-3.1-31': 'RFC7643-3.1-31',
  /** A new resource type is offered with both a resource type definition and a schema. — RFC 7643 §3.2 */
  'RFC7643-3.2-01': 'RFC7643-3.2-01',
  /** schemas contains at least one value and that includes the base schema. — RFC 7643 §3.3 */
  'RFC7643-3.3-01': 'RFC7643-3.3-01',
  /** The base schema URI is always part of the schemas value. — RFC 7643 §3.3 */
  'RFC7643-3.3-02': 'RFC7643-3.3-02',
  /** Extension URIs in use are listed in schemas. — RFC 7643 §3.3 */
  'RFC7643-3.3-03': 'RFC7643-3.3-03',
  /** Extension attributes are carried in a JSON object named by the extension URI. — RFC 7643 §3.3 */
  'RFC7643-3.3-04': 'RFC7643-3.3-04',
  /** Extensions do not redefine attributes of the RFC schemas. — RFC 7643 §3.3 */
  'RFC7643-3.3-05': 'RFC7643-3.3-05',
  /** Extension data whose URI is missing from "schemas" is either honoured with the URI added, or rejected. — RFC 7643 §3.3 */
  'RFC7643-3.3-06': 'RFC7643-3.3-06',
  /** The resource type can be used to tell base from extension schemas. — RFC 7643 §3.3 */
  'RFC7643-3.3-07': 'RFC7643-3.3-07',
  /** The User core schema is urn:ietf:params:scim:schemas:core:2.0:User. — RFC 7643 §4.1 */
  'RFC7643-4.1-01': 'RFC7643-4.1-01',
  /** Every User has a non-empty userName (REQUIRED). — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-01': 'RFC7643-4.1.1-01',
  /** userName is unique across all Users. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-02': 'RFC7643-4.1.1-02',
  /** userName is case-insensitive. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-03': 'RFC7643-4.1.1-03',
  /** name can be returned as formatted only, as components only, or both. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-04': 'RFC7643-4.1.1-04',
  /** When both formatted and components are returned they describe the same name. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-05': 'RFC7643-4.1.1-05',
  /** displayName is the full name of the user if known. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-06': 'RFC7643-4.1.1-06',
  /** nickName is not used for the username. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-07': 'RFC7643-4.1.1-07',
  /** profileUrl is a URL. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-08': 'RFC7643-4.1.1-08',
  /** preferredLanguage uses the Accept-Language syntax. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-09': 'RFC7643-4.1.1-09',
  /** locale is a BCP 47 language tag without whitespace. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-10': 'RFC7643-4.1.1-10',
  /** Servers can accept underscore-separated locale tags. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-11': 'RFC7643-4.1.1-11',
  /** timezone is an IANA time zone name. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-12': 'RFC7643-4.1.1-12',
  /** active is a boolean administrative status whose effect is provider-defined. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-13': 'RFC7643-4.1.1-13',
  /** Neither the clear-text nor the hashed password is ever returned. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-14': 'RFC7643-4.1.1-14',
  /** Stored passwords are hashed. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-15': 'RFC7643-4.1.1-15',
  /** A new password is prepared for international comparison, checked against policy and encrypted/hashed. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-16': 'RFC7643-4.1.1-16',
  /** A clear-text password forwarded to another system travels only over a secured connection. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-17': 'RFC7643-4.1.1-17',
  /** A temporarily persisted password is protected (e.g. encrypted). — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-18': 'RFC7643-4.1.1-18',
  /** Equality filtering on password can be supported. — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-19': 'RFC7643-4.1.1-19',
  /** password is writeOnly with returned "never". — RFC 7643 §4.1.1 */
  'RFC7643-4.1.1-20': 'RFC7643-4.1.1-20',
  /** Email values follow RFC 5321 syntax. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-01': 'RFC7643-4.1.2-01',
  /** Email values are canonicalised per RFC 5321 (domain part lower-cased). — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-02': 'RFC7643-4.1.2-02',
  /** display can carry the canonical form of an email or phone number. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-03': 'RFC7643-4.1.2-03',
  /** Phone numbers follow RFC 3966 syntax. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-04': 'RFC7643-4.1.2-04',
  /** Phone numbers are canonicalised to RFC 3966 form when appropriate. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-05': 'RFC7643-4.1.2-05',
  /** IM addresses are lower-cased and stripped of whitespace when appropriate. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-06': 'RFC7643-4.1.2-06',
  /** ims.type is one of aim, gtalk, icq, xmpp, msn, skype, qq, yahoo, other (providers may add more). — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-07': 'RFC7643-4.1.2-07',
  /** A photos value points at an image file, not a web page. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-08': 'RFC7643-4.1.2-08',
  /** photos is not used for arbitrary pictures taken by the user. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-09': 'RFC7643-4.1.2-09',
  /** The same image can be returned in several sizes. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-10': 'RFC7643-4.1.2-10',
  /** photos.type has canonical values photo and thumbnail. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-11': 'RFC7643-4.1.2-11',
  /** addresses.country, when given, is an ISO 3166-1 alpha-2 code. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-12': 'RFC7643-4.1.2-12',
  /** All addresses sub-attributes are optional and formatted/streetAddress may contain newlines. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-13': 'RFC7643-4.1.2-13',
  /** groups is readOnly. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-14': 'RFC7643-4.1.2-14',
  /** Group membership is changed through the Group resource only. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-15': 'RFC7643-4.1.2-15',
  /** groups.value is the id of the Group when the provider exposes Groups. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-16': 'RFC7643-4.1.2-16',
  /** groups.$ref is the URI of the Group. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-17': 'RFC7643-4.1.2-17',
  /** groups lists every group the user belongs to, direct or indirect. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-18': 'RFC7643-4.1.2-18',
  /** groups.type "direct" means membership can be changed through the Group. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-19': 'RFC7643-4.1.2-19',
  /** roles and entitlements are free-form multi-valued values without canonical types. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-20': 'RFC7643-4.1.2-20',
  /** x509Certificates values are single base64 DER certificates. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-21': 'RFC7643-4.1.2-21',
  /** One x509Certificates value does not hold several certificates. — RFC 7643 §4.1.2 */
  'RFC7643-4.1.2-22': 'RFC7643-4.1.2-22',
  /** The Group schema is urn:ietf:params:scim:schemas:core:2.0:Group. — RFC 7643 §4.2 */
  'RFC7643-4.2-01': 'RFC7643-4.2-01',
  /** displayName is required for a Group. — RFC 7643 §4.2 */
  'RFC7643-4.2-02': 'RFC7643-4.2-02',
  /** Member values can be added and removed (members itself is readWrite). — RFC 7643 §4.2 */
  'RFC7643-4.2-03': 'RFC7643-4.2-03',
  /** Sub-attributes of members are immutable. — RFC 7643 §4.2 */
  'RFC7643-4.2-04': 'RFC7643-4.2-04',
  /** members.value is the id of a SCIM resource. — RFC 7643 §4.2 */
  'RFC7643-4.2-05': 'RFC7643-4.2-05',
  /** members.$ref is the URI of a SCIM resource such as a User or Group. — RFC 7643 §4.2 */
  'RFC7643-4.2-06': 'RFC7643-4.2-06',
  /** Nested groups can be supported (members of type Group). — RFC 7643 §4.2 */
  'RFC7643-4.2-07': 'RFC7643-4.2-07',
  /** A provider can require member sub-attributes via "required". — RFC 7643 §4.2 */
  'RFC7643-4.2-08': 'RFC7643-4.2-08',
  /** A member that references no existing resource is rejected or ignored, never a server error. — RFC 7643 §4.2 */
  'RFC7643-4.2-09': 'RFC7643-4.2-09',
  /** The enterprise extension is urn:ietf:params:scim:schemas:extension:enterprise:2.0:User with string attributes employeeNumber, costCenter, organization, division, department and complex manager. — RFC 7643 §4.3 */
  'RFC7643-4.3-01': 'RFC7643-4.3-01',
  /** manager.value and manager.$ref are provided. — RFC 7643 §4.3 */
  'RFC7643-4.3-02': 'RFC7643-4.3-02',
  /** manager.displayName is readOnly. — RFC 7643 §4.3 */
  'RFC7643-4.3-03': 'RFC7643-4.3-03',
  /** manager.value is the id of another User (so it compares case-exactly). — RFC 7643 §4.3 */
  'RFC7643-4.3-04': 'RFC7643-4.3-04',
  /** manager may be sent with only value; the provider may fill $ref. — RFC 7643 §4.3 */
  'RFC7643-4.3-05': 'RFC7643-4.3-05',
  /** The document uses schema urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig. — RFC 7643 §5 */
  'RFC7643-5-01': 'RFC7643-5-01',
  /** All its attributes are readOnly. — RFC 7643 §5 */
  'RFC7643-5-02': 'RFC7643-5-02',
  /** id is not required in this document. — RFC 7643 §5 */
  'RFC7643-5-03': 'RFC7643-5-03',
  /** documentationUri is an optional HTTP URL. — RFC 7643 §5 */
  'RFC7643-5-04': 'RFC7643-5-04',
  /** "patch" is present as an object with a boolean "supported" (PATCH support). — RFC 7643 §5 */
  'RFC7643-5-05': 'RFC7643-5-05',
  /** "changePassword" is present as an object with a boolean "supported" (password change support). — RFC 7643 §5 */
  'RFC7643-5-06': 'RFC7643-5-06',
  /** "sort" is present as an object with a boolean "supported" (sorting support). — RFC 7643 §5 */
  'RFC7643-5-07': 'RFC7643-5-07',
  /** "etag" is present as an object with a boolean "supported" (ETag support). — RFC 7643 §5 */
  'RFC7643-5-08': 'RFC7643-5-08',
  /** "bulk" is present with boolean supported. — RFC 7643 §5 */
  'RFC7643-5-09': 'RFC7643-5-09',
  /** bulk.maxOperations is an integer. — RFC 7643 §5 */
  'RFC7643-5-10': 'RFC7643-5-10',
  /** bulk.maxPayloadSize is an integer (bytes). — RFC 7643 §5 */
  'RFC7643-5-11': 'RFC7643-5-11',
  /** "filter" is present with boolean supported. — RFC 7643 §5 */
  'RFC7643-5-12': 'RFC7643-5-12',
  /** filter.maxResults is an integer. — RFC 7643 §5 */
  'RFC7643-5-13': 'RFC7643-5-13',
  /** authenticationSchemes is a (non-empty) array of objects. — RFC 7643 §5 */
  'RFC7643-5-14': 'RFC7643-5-14',
  /** authenticationSchemes[].type is present; defined values are oauth, oauth2, oauthbearertoken, httpbasic, httpdigest. — RFC 7643 §5 */
  'RFC7643-5-15': 'RFC7643-5-15',
  /** authenticationSchemes[].name is present. — RFC 7643 §5 */
  'RFC7643-5-16': 'RFC7643-5-16',
  /** authenticationSchemes[].description is present. — RFC 7643 §5 */
  'RFC7643-5-17': 'RFC7643-5-17',
  /** authenticationSchemes[].specUri and documentationUri are optional URLs. — RFC 7643 §5 */
  'RFC7643-5-18': 'RFC7643-5-18',
  /** authenticationSchemes is readable without authentication. — RFC 7643 §5 */
  'RFC7643-5-19': 'RFC7643-5-19',
  /** Advertised features match behaviour: supported=true features work and supported=false ones are refused. — RFC 7643 §5 */
  'RFC7643-5-20': 'RFC7643-5-20',
  /** Resource types use schema urn:ietf:params:scim:schemas:core:2.0:ResourceType. — RFC 7643 §6 */
  'RFC7643-6-01': 'RFC7643-6-01',
  /** Resource types are read-only. — RFC 7643 §6 */
  'RFC7643-6-02': 'RFC7643-6-02',
  /** id is optional (often equal to name). — RFC 7643 §6 */
  'RFC7643-6-03': 'RFC7643-6-03',
  /** name is present and is the value used by meta.resourceType. — RFC 7643 §6 */
  'RFC7643-6-04': 'RFC7643-6-04',
  /** description is given when applicable (optional overall). — RFC 7643 §6 */
  'RFC7643-6-05': 'RFC7643-6-05',
  /** endpoint is the path of the type relative to the base URI. — RFC 7643 §6 */
  'RFC7643-6-06': 'RFC7643-6-06',
  /** "schema" equals the id of a Schema resource (REQUIRED). — RFC 7643 §6 */
  'RFC7643-6-07': 'RFC7643-6-07',
  /** schemaExtensions is an optional list. — RFC 7643 §6 */
  'RFC7643-6-08': 'RFC7643-6-08',
  /** Each schemaExtensions[].schema equals the id of a Schema resource. — RFC 7643 §6 */
  'RFC7643-6-09': 'RFC7643-6-09',
  /** Each schemaExtensions[] has a boolean "required". — RFC 7643 §6 */
  'RFC7643-6-10': 'RFC7643-6-10',
  /** An extension with required=true is present in every resource, with its required attributes. — RFC 7643 §6 */
  'RFC7643-6-11': 'RFC7643-6-11',
  /** An extension with required=false can be left out of a resource. — RFC 7643 §6 */
  'RFC7643-6-12': 'RFC7643-6-12',
  /** All attributes other than those marked optional are present. — RFC 7643 §6 */
  'RFC7643-6-13': 'RFC7643-6-13',
  /** Schema resources carry schemas:["urn:ietf:params:scim:schemas:core:2.0:Schema"]. — RFC 7643 §7 */
  'RFC7643-7-01': 'RFC7643-7-01',
  /** There is a Schema resource for every schema URI used in a resource. — RFC 7643 §7 */
  'RFC7643-7-02': 'RFC7643-7-02',
  /** Schema resources are not modifiable. — RFC 7643 §7 */
  'RFC7643-7-03': 'RFC7643-7-03',
  /** id is present, is the schema URI, and is always returned. — RFC 7643 §7 */
  'RFC7643-7-04': 'RFC7643-7-04',
  /** name is given when applicable. — RFC 7643 §7 */
  'RFC7643-7-05': 'RFC7643-7-05',
  /** description is given when applicable (schema and attributes). — RFC 7643 §7 */
  'RFC7643-7-06': 'RFC7643-7-06',
  /** attributes is an array and each entry has a name. — RFC 7643 §7 */
  'RFC7643-7-07': 'RFC7643-7-07',
  /** Each attribute has a valid type keyword. — RFC 7643 §7 */
  'RFC7643-7-08': 'RFC7643-7-08',
  /** A complex attribute lists subAttributes. — RFC 7643 §7 */
  'RFC7643-7-09': 'RFC7643-7-09',
  /** multiValued is a boolean. — RFC 7643 §7 */
  'RFC7643-7-10': 'RFC7643-7-10',
  /** required is a boolean. — RFC 7643 §7 */
  'RFC7643-7-11': 'RFC7643-7-11',
  /** canonicalValues is an optional array of strings. — RFC 7643 §7 */
  'RFC7643-7-12': 'RFC7643-7-12',
  /** Values outside canonicalValues can be ignored by the provider. — RFC 7643 §7 */
  'RFC7643-7-13': 'RFC7643-7-13',
  /** caseExact is a boolean for string-like attributes. — RFC 7643 §7 */
  'RFC7643-7-14': 'RFC7643-7-14',
  /** mutability is readOnly, readWrite, immutable or writeOnly. — RFC 7643 §7 */
  'RFC7643-7-15': 'RFC7643-7-15',
  /** returned is always, never, default or request. — RFC 7643 §7 */
  'RFC7643-7-16': 'RFC7643-7-16',
  /** uniqueness is none, server or global. — RFC 7643 §7 */
  'RFC7643-7-17': 'RFC7643-7-17',
  /** referenceTypes is used only with type reference and holds resource type names, "external" or "uri". — RFC 7643 §7 */
  'RFC7643-7-18': 'RFC7643-7-18',
  /** Filters honour case sensitivity as declared by caseExact. — RFC 7643 §7 */
  'RFC7643-7-19': 'RFC7643-7-19',
  /** Values of case-exact attributes keep their case. — RFC 7643 §7 */
  'RFC7643-7-20': 'RFC7643-7-20',
  /** Values of case-insensitive attributes can be case-altered by the server. — RFC 7643 §7 */
  'RFC7643-7-21': 'RFC7643-7-21',
  /** readOnly attributes are not modifiable by clients. — RFC 7643 §7 */
  'RFC7643-7-22': 'RFC7643-7-22',
  /** readWrite attributes can be updated and read. — RFC 7643 §7 */
  'RFC7643-7-23': 'RFC7643-7-23',
  /** immutable attributes are settable at creation (or first write) and never changed afterwards. — RFC 7643 §7 */
  'RFC7643-7-24': 'RFC7643-7-24',
  /** writeOnly values are never returned. — RFC 7643 §7 */
  'RFC7643-7-25': 'RFC7643-7-25',
  /** returned=always attributes appear whatever attributes/excludedAttributes ask. — RFC 7643 §7 */
  'RFC7643-7-26': 'RFC7643-7-26',
  /** returned=never attributes never appear. — RFC 7643 §7 */
  'RFC7643-7-27': 'RFC7643-7-27',
  /** returned=never attributes can still be filterable. — RFC 7643 §7 */
  'RFC7643-7-28': 'RFC7643-7-28',
  /** returned=default attributes appear by default and, when attributes= is used, only if named. — RFC 7643 §7 */
  'RFC7643-7-29': 'RFC7643-7-29',
  /** returned=request attributes appear in queries only when named, and in write responses when the client sent them. — RFC 7643 §7 */
  'RFC7643-7-30': 'RFC7643-7-30',
  /** uniqueness=server values are unique within the endpoint/tenant. — RFC 7643 §7 */
  'RFC7643-7-31': 'RFC7643-7-31',
  /** uniqueness=global values are globally unique. — RFC 7643 §7 */
  'RFC7643-7-32': 'RFC7643-7-32',
  /** A uniqueness violation can be answered with 400. — RFC 7643 §7 */
  'RFC7643-7-33': 'RFC7643-7-33',
  /** Resources contain only attributes defined by their schemas (plus common attributes). — RFC 7643 §7 */
  'RFC7643-7-34': 'RFC7643-7-34',
  /** Attributes that share a name with the RFC User, Group and EnterpriseUser schemas keep the published type, multiValued and core characteristics (individual values may differ where permitted). — RFC 7643 §8.7.1 */
  'RFC7643-8.7.1-01': 'RFC7643-8.7.1-01',
  /** User.groups.$ref references Group only. — RFC 7643 §8.7.1 */
  'RFC7643-8.7.1-02': 'RFC7643-8.7.1-02',
  /** Schemas for ServiceProviderConfig, ResourceType and Schema may be served too; if so they follow the corrected listing (schemas, meta, schemaExtensions multiValued true, etag and authenticationSchemes.type allowed). — RFC 7643 §8.7.2 */
  'RFC7643-8.7.2-01': 'RFC7643-8.7.2-01',
  /** Passwords are not stored in clear text. — RFC 7643 §9.2 */
  'RFC7643-9.2-01': 'RFC7643-9.2-01',
  /** RFC 6819 5.1.4.1 credential storage practices are followed (input validation, hashing). — RFC 7643 §9.2 */
  'RFC7643-9.2-02': 'RFC7643-9.2-02',
  /** Access to personal data is limited to authorised parties. — RFC 7643 §9.3 */
  'RFC7643-9.3-01': 'RFC7643-9.3-01',
  /** Schema URNs in the scim namespace have the form urn:ietf:params:scim:{schemas|api}:{name}{:other}. — RFC 7643 §10.2.1 */
  'RFC7643-10.2.1-01': 'RFC7643-10.2.1-01',
  /** URLs are percent-encoded per RFC 3986; the server emits valid URIs and decodes encoded requests. — RFC 7644 §1.2 */
  'RFC7644-1.2-01': 'RFC7644-1.2-01',
  /** The base URI has no query string. — RFC 7644 §1.3 */
  'RFC7644-1.3-01': 'RFC7644-1.3-01',
  /** TLS client authentication can be requested. — RFC 7644 §2 */
  'RFC7644-2-01': 'RFC7644-2-01',
  /** Bearer tokens can be used over TLS with a token framework. — RFC 7644 §2 */
  'RFC7644-2-02': 'RFC7644-2-02',
  /** Tokens issued on weak or no authentication are not used (single-use tokens excepted). — RFC 7644 §2 */
  'RFC7644-2-03': 'RFC7644-2-03',
  /** Basic authentication is combined with other factors. — RFC 7644 §2 */
  'RFC7644-2-04': 'RFC7644-2-04',
  /** Supported HTTP authentication schemes are indicated with WWW-Authenticate. — RFC 7644 §2 */
  'RFC7644-2-05': 'RFC7644-2-05',
  /** The authenticated client is mapped to an access control policy and a security subject. — RFC 7644 §2 */
  'RFC7644-2-06': 'RFC7644-2-06',
  /** Requests are authorised considering the subject and the affected resource. — RFC 7644 §2 */
  'RFC7644-2-07': 'RFC7644-2-07',
  /** Unauthenticated reads and writes are refused when authentication is required. — RFC 7644 §2 */
  'RFC7644-2-08': 'RFC7644-2-08',
  /** The schemes in WWW-Authenticate agree with ServiceProviderConfig.authenticationSchemes. — RFC 7644 §2 */
  'RFC7644-2-09': 'RFC7644-2-09',
  /** Authorization type, scopes and subjects of a token are considered for access decisions. — RFC 7644 §2.1 */
  'RFC7644-2.1-01': 'RFC7644-2.1-01',
  /** The OAuth threats of RFC 7521 section 8 (or equivalents) are taken into account. — RFC 7644 §2.1 */
  'RFC7644-2.1-02': 'RFC7644-2.1-02',
  /** Anonymous requests can be permitted (e.g. self-registration). — RFC 7644 §2.2 */
  'RFC7644-2.2-01': 'RFC7644-2.2-01',
  /** SCIM content is identified by the media type application/scim+json. — RFC 7644 §3.1 */
  'RFC7644-3.1-01': 'RFC7644-3.1-01',
  /** Protocol messages carry a schemas URI beginning with urn:ietf:params:scim:api:. — RFC 7644 §3.1 */
  'RFC7644-3.1-02': 'RFC7644-3.1-02',
  /** Message schemas (urn:ietf:params:scim:api:...) are not discoverable at /Schemas. — RFC 7644 §3.1 */
  'RFC7644-3.1-03': 'RFC7644-3.1-03',
  /** Responses reflect the state as the provider interprets it. — RFC 7644 §3.1 */
  'RFC7644-3.1-04': 'RFC7644-3.1-04',
  /** A schema-subset server ignores or rejects what it does not know but never fails with 5xx. — RFC 7644 §3.1 */
  'RFC7644-3.1-05': 'RFC7644-3.1-05',
  /** User and Group resources live at /Users and /Groups. — RFC 7644 §3.2 */
  'RFC7644-3.2-01': 'RFC7644-3.2-01',
  /** Endpoints of extended resource types are the pluralised resource name. — RFC 7644 §3.2 */
  'RFC7644-3.2-02': 'RFC7644-3.2-02',
  /** PUT never creates a resource. — RFC 7644 §3.2 */
  'RFC7644-3.2-03': 'RFC7644-3.2-03',
  /** Error codes are sent as the HTTP status. — RFC 7644 §3.2 */
  'RFC7644-3.2-04': 'RFC7644-3.2-04',
  /** The error code is repeated in the body. — RFC 7644 §3.2 */
  'RFC7644-3.2-05': 'RFC7644-3.2-05',
  /** Response bodies are JSON. — RFC 7644 §3.2 */
  'RFC7644-3.2-06': 'RFC7644-3.2-06',
  /** Methods an endpoint does not define are refused with 405 (Allow) or 501. — RFC 7644 §3.2 */
  'RFC7644-3.2-07': 'RFC7644-3.2-07',
  /** readOnly attributes in a create body are ignored. — RFC 7644 §3.3 */
  'RFC7644-3.3-01': 'RFC7644-3.3-01',
  /** Defaults can be assigned to readWrite attributes that were not sent. — RFC 7644 §3.3 */
  'RFC7644-3.3-02': 'RFC7644-3.3-02',
  /** Client access rights can influence defaulting. — RFC 7644 §3.3 */
  'RFC7644-3.3-03': 'RFC7644-3.3-03',
  /** null or [] in the body overrides server defaults. — RFC 7644 §3.3 */
  'RFC7644-3.3-04': 'RFC7644-3.3-04',
  /** Successful creation returns 201. — RFC 7644 §3.3 */
  'RFC7644-3.3-05': 'RFC7644-3.3-05',
  /** The 201 body is the representation of the new resource. — RFC 7644 §3.3 */
  'RFC7644-3.3-06': 'RFC7644-3.3-06',
  /** The Location header carries the URI of the created resource. — RFC 7644 §3.3 */
  'RFC7644-3.3-07': 'RFC7644-3.3-07',
  /** The body carries the same URI in meta.location. — RFC 7644 §3.3 */
  'RFC7644-3.3-08': 'RFC7644-3.3-08',
  /** A conflict with an existing resource is 409. — RFC 7644 §3.3 */
  'RFC7644-3.3-09': 'RFC7644-3.3-09',
  /** The 409 body has scimType "uniqueness". — RFC 7644 §3.3 */
  'RFC7644-3.3-10': 'RFC7644-3.3-10',
  /** A failed create leaves nothing behind. — RFC 7644 §3.3 */
  'RFC7644-3.3-11': 'RFC7644-3.3-11',
  /** meta.resourceType is set by the provider from the endpoint. — RFC 7644 §3.3.1 */
  'RFC7644-3.3.1-01': 'RFC7644-3.3.1-01',
  /** By default a response holds the attributes whose returned is always or default. — RFC 7644 §3.4 */
  'RFC7644-3.4-01': 'RFC7644-3.4-01',
  /** Resources can be retrieved by URL or by query. — RFC 7644 §3.4 */
  'RFC7644-3.4-02': 'RFC7644-3.4-02',
  /** An existing resource answers 200 with its representation. — RFC 7644 §3.4.1 */
  'RFC7644-3.4.1-01': 'RFC7644-3.4.1-01',
  /** An unknown id answers 404 with a SCIM error body. — RFC 7644 §3.4.1 */
  'RFC7644-3.4.1-02': 'RFC7644-3.4.1-02',
  /** ETag and Location headers may accompany a single-resource GET. — RFC 7644 §3.4.1 */
  'RFC7644-3.4.1-03': 'RFC7644-3.4.1-03',
  /** Odd ids (percent-encoded slashes, very long, SQL/JSON metacharacters) give 404/400, never 5xx or another resource. — RFC 7644 §3.4.1 */
  'RFC7644-3.4.1-04': 'RFC7644-3.4.1-04',
  /** Queries can target one resource, a type endpoint or the base URI. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-01': 'RFC7644-3.4.2-01',
  /** Extra query parameters can be supported. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-02': 'RFC7644-3.4.2-02',
  /** Unrecognised query parameters are ignored. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-03': 'RFC7644-3.4.2-03',
  /** Query responses use urn:ietf:params:scim:api:messages:2.0:ListResponse. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-04': 'RFC7644-3.4.2-04',
  /** totalResults is present as a non-negative integer. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-05': 'RFC7644-3.4.2-05',
  /** Resources is present when totalResults is non-zero. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-06': 'RFC7644-3.4.2-06',
  /** startIndex is present when the result is partial because of pagination. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-07': 'RFC7644-3.4.2-07',
  /** itemsPerPage is present when the result is partial because of pagination. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-08': 'RFC7644-3.4.2-08',
  /** A query without matches is 200 with totalResults 0. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-09': 'RFC7644-3.4.2-09',
  /** List elements include id (returned=always) even with attributes=. — RFC 7644 §3.4.2 */
  'RFC7644-3.4.2-10': 'RFC7644-3.4.2-10',
  /** A type endpoint returns only resources of that type. — RFC 7644 §3.4.2.1 */
  'RFC7644-3.4.2.1-01': 'RFC7644-3.4.2.1-01',
  /** A query at the server root covers all resources, subject to filter. — RFC 7644 §3.4.2.1 */
  'RFC7644-3.4.2.1-02': 'RFC7644-3.4.2.1-02',
  /** meta.resourceType in a filter restricts a root query to given types. — RFC 7644 §3.4.2.1 */
  'RFC7644-3.4.2.1-03': 'RFC7644-3.4.2.1-03',
  /** Too many results is rejected with 400 and scimType tooMany. — RFC 7644 §3.4.2.1 */
  'RFC7644-3.4.2.1-04': 'RFC7644-3.4.2.1-04',
  /** Filters on multi-type endpoints follow the normal filter rules. — RFC 7644 §3.4.2.1 */
  'RFC7644-3.4.2.1-05': 'RFC7644-3.4.2.1-05',
  /** On multi-type endpoints an attribute that a type does not define is treated as having no value. — RFC 7644 §3.4.2.1 */
  'RFC7644-3.4.2.1-06': 'RFC7644-3.4.2.1-06',
  /** Only matching resources are returned. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-01': 'RFC7644-3.4.2.2-01',
  /** Attribute names in filters are case-insensitive. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-02': 'RFC7644-3.4.2.2-02',
  /** Operators (eq, and, or, not, pr ...) are case-insensitive. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-03': 'RFC7644-3.4.2.2-03',
  /** The filter holds at least one valid expression. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-04': 'RFC7644-3.4.2.2-04',
  /** Each expression is attribute, operator and (except pr) a value. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-05': 'RFC7644-3.4.2.2-05',
  /** Expressions can be combined with and/or and grouped with parentheses. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-06': 'RFC7644-3.4.2.2-06',
  /** eq matches identical values. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-07': 'RFC7644-3.4.2.2-07',
  /** ne matches values that are not identical. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-08': 'RFC7644-3.4.2.2-08',
  /** co matches substrings. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-09': 'RFC7644-3.4.2.2-09',
  /** sw matches prefixes, including the identical string. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-10': 'RFC7644-3.4.2.2-10',
  /** ew matches suffixes, including the identical string. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-11': 'RFC7644-3.4.2.2-11',
  /** pr matches attributes with a non-empty value or a complex attribute with a non-empty node. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-12': 'RFC7644-3.4.2.2-12',
  /** gt, ge, lt, le compare strings lexicographically. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-13': 'RFC7644-3.4.2.2-13',
  /** gt, ge, lt, le compare dateTime chronologically. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-14': 'RFC7644-3.4.2.2-14',
  /** gt, ge, lt, le compare integers numerically. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-15': 'RFC7644-3.4.2.2-15',
  /** Ordering operators on a boolean are refused: 400 invalidFilter. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-16': 'RFC7644-3.4.2.2-16',
  /** Ordering operators on a binary attribute are refused: 400 invalidFilter. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-17': 'RFC7644-3.4.2.2-17',
  /** and is true only when both sides are. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-18': 'RFC7644-3.4.2.2-18',
  /** or is true when either side is. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-19': 'RFC7644-3.4.2.2-19',
  /** not inverts the expression. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-20': 'RFC7644-3.4.2.2-20',
  /** Parentheses change the order of evaluation. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-21': 'RFC7644-3.4.2.2-21',
  /** Complex value filters attr[expr] can be supported. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-22': 'RFC7644-3.4.2.2-22',
  /** Inside attr[...] all expressions apply to the same value. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-23': 'RFC7644-3.4.2.2-23',
  /** The bracketed expression is a valid filter over sub-attributes. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-24': 'RFC7644-3.4.2.2-24',
  /** Nested expressions (and/or/not/parentheses) can be used inside brackets. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-25': 'RFC7644-3.4.2.2-25',
  /** Filters conform to the ABNF: unknown tokens, unbalanced brackets and bad literals are refused. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-26': 'RFC7644-3.4.2.2-26',
  /** Comparison values are JSON literals: double-quoted strings, numbers, true, false, null. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-27': 'RFC7644-3.4.2.2-27',
  /** compValue null is part of the grammar. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-28': 'RFC7644-3.4.2.2-28',
  /** attrPath can be prefixed by the schema URI and a colon. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-29': 'RFC7644-3.4.2.2-29',
  /** "not" is written not(...) or not (...): both spellings appear in the RFC. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-30': 'RFC7644-3.4.2.2-30',
  /** Precedence is grouping, then not, then and, then or. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-31': 'RFC7644-3.4.2.2-31',
  /** A filter on a multi-valued attribute matches if any value matches. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-32': 'RFC7644-3.4.2.2-32',
  /** For complex attributes a sub-attribute is named. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-33': 'RFC7644-3.4.2.2-33',
  /** Comparisons on defaulted attributes use the value returned to the client. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-34': 'RFC7644-3.4.2.2-34',
  /** Additional filter operations can exist. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-35': 'RFC7644-3.4.2.2-35',
  /** An unrecognised operator is declined: 400 with scimType invalidFilter. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-36': 'RFC7644-3.4.2.2-36',
  /** The invalidFilter error has a human-readable detail. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-37': 'RFC7644-3.4.2.2-37',
  /** Case sensitivity of string comparisons follows caseExact. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-38': 'RFC7644-3.4.2.2-38',
  /** Clients can query by the schemas attribute. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-39': 'RFC7644-3.4.2.2-39',
  /** A filter on an attribute the type does not define is 400 invalidFilter or treated as no value; it never returns everything. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-40': 'RFC7644-3.4.2.2-40',
  /** Extension attributes are filterable by their URN-qualified name. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-41': 'RFC7644-3.4.2.2-41',
  /** Filtering works for meta.*, id and externalId. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-42': 'RFC7644-3.4.2.2-42',
  /** A server with filter.supported=false refuses filters instead of ignoring them. — RFC 7644 §3.4.2.2 */
  'RFC7644-3.4.2.2-43': 'RFC7644-3.4.2.2-43',
  /** sortBy orders the returned resources. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-01': 'RFC7644-3.4.2.3-01',
  /** A single-valued attribute sorts by its value. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-02': 'RFC7644-3.4.2.3-02',
  /** A multi-valued attribute sorts by its primary value, else by the first value. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-03': 'RFC7644-3.4.2.3-03',
  /** For complex attributes sortBy is a path to a sub-attribute. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-04': 'RFC7644-3.4.2.3-04',
  /** Resources without the value come last ascending and first descending. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-05': 'RFC7644-3.4.2.3-05',
  /** sortOrder is ascending or descending. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-06': 'RFC7644-3.4.2.3-06',
  /** sortOrder defaults to ascending. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-07': 'RFC7644-3.4.2.3-07',
  /** Case-insensitive attributes sort case-insensitively (Unicode, no locale). — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-08': 'RFC7644-3.4.2.3-08',
  /** Case-exact attributes sort case-sensitively. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-09': 'RFC7644-3.4.2.3-09',
  /** dateTime and numeric attributes sort by their type. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-10': 'RFC7644-3.4.2.3-10',
  /** Sorting is optional; an unsupported sortBy is ignored or refused. — RFC 7644 §3.4.2.3 */
  'RFC7644-3.4.2.3-11': 'RFC7644-3.4.2.3-11',
  /** startIndex below 1 is read as 1. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-01': 'RFC7644-3.4.2.4-01',
  /** startIndex defaults to 1 and is the 1-based index of the first result. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-02': 'RFC7644-3.4.2.4-02',
  /** A negative count is read as 0. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-03': 'RFC7644-3.4.2.4-03',
  /** count=0 returns no resources but totalResults. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-04': 'RFC7644-3.4.2.4-04',
  /** No more than count results are returned. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-05': 'RFC7644-3.4.2.4-05',
  /** Fewer than count results can be returned. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-06': 'RFC7644-3.4.2.4-06',
  /** Without count the provider sets the maximum page size. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-07': 'RFC7644-3.4.2.4-07',
  /** itemsPerPage is the number of results in the page (non-negative integer). — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-08': 'RFC7644-3.4.2.4-08',
  /** totalResults is the total of matches, independent of the page. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-09': 'RFC7644-3.4.2.4-09',
  /** The response startIndex is the index of its first result. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-10': 'RFC7644-3.4.2.4-10',
  /** Paging through a quiet data set yields every match once. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-11': 'RFC7644-3.4.2.4-11',
  /** startIndex beyond the end gives 200 with no resources. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-12': 'RFC7644-3.4.2.4-12',
  /** Non-integer count/startIndex is refused with 400 (invalidValue) or ignored. — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-13': 'RFC7644-3.4.2.4-13',
  /** Repeating a page request can give different results (not stateful). — RFC 7644 §3.4.2.4 */
  'RFC7644-3.4.2.4-14': 'RFC7644-3.4.2.4-14',
  /** The attributes parameter is supported. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-01': 'RFC7644-3.4.2.5-01',
  /** The excludedAttributes parameter is supported. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-02': 'RFC7644-3.4.2.5-02',
  /** attributes overrides the default set. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-03': 'RFC7644-3.4.2.5-03',
  /** excludedAttributes has no effect on returned=always attributes. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-04': 'RFC7644-3.4.2.5-04',
  /** Names use standard attribute notation: sub-attributes by dot, URN prefix allowed. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-05': 'RFC7644-3.4.2.5-05',
  /** Names are case-insensitive and surrounding spaces tolerated. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-06': 'RFC7644-3.4.2.5-06',
  /** Unknown names are ignored or refused with 400, not 5xx. — RFC 7644 §3.4.2.5 */
  'RFC7644-3.4.2.5-07': 'RFC7644-3.4.2.5-07',
  /** POST to <endpoint>/.search is a query, not a create. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-01': 'RFC7644-3.4.3-01',
  /** Root /.search queries all types. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-02': 'RFC7644-3.4.3-02',
  /** The request is identified by urn:ietf:params:scim:api:messages:2.0:SearchRequest. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-03': 'RFC7644-3.4.3-03',
  /** attributes in the body limits returned attributes (array of strings). — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-04': 'RFC7644-3.4.3-04',
  /** excludedAttributes in the body does not remove returned=always attributes. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-05': 'RFC7644-3.4.3-05',
  /** filter in the body is a valid filter. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-06': 'RFC7644-3.4.3-06',
  /** sortBy/sortOrder in the body order the results. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-07': 'RFC7644-3.4.3-07',
  /** startIndex and count in the body page the results (JSON integers). — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-08': 'RFC7644-3.4.3-08',
  /** The response is as for GET queries (3.4.2), status 200. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-09': 'RFC7644-3.4.3-09',
  /** .search is available on advertised endpoints. — RFC 7644 §3.4.3 */
  'RFC7644-3.4.3-10': 'RFC7644-3.4.3-10',
  /** PUT is supported. — RFC 7644 §3.5 */
  'RFC7644-3.5-01': 'RFC7644-3.5-01',
  /** PATCH is supported. — RFC 7644 §3.5 */
  'RFC7644-3.5-02': 'RFC7644-3.5-02',
  /** Unsupported PATCH answers 501 (or 405). — RFC 7644 §3.5 */
  'RFC7644-3.5-03': 'RFC7644-3.5-03',
  /** PUT is not a way to create resources. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-01': 'RFC7644-3.5.1-01',
  /** Provided readWrite values replace existing ones. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-02': 'RFC7644-3.5.1-02',
  /** Provided writeOnly values replace existing ones. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-03': 'RFC7644-3.5.1-03',
  /** Omitted readWrite attributes can be cleared or defaulted. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-04': 'RFC7644-3.5.1-04',
  /** Access rights can influence what happens to omitted attributes. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-05': 'RFC7644-3.5.1-05',
  /** null (single-valued) or [] (multi-valued) in PUT clears the value. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-06': 'RFC7644-3.5.1-06',
  /** An immutable attribute that already has a value must match the input. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-07': 'RFC7644-3.5.1-07',
  /** The mismatch is answered 400 with scimType mutability. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-08': 'RFC7644-3.5.1-08',
  /** An immutable attribute without value takes the new value. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-09': 'RFC7644-3.5.1-09',
  /** readOnly values in PUT are ignored. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-10': 'RFC7644-3.5.1-10',
  /** A PUT lacking a required attribute is 400 invalidValue. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-11': 'RFC7644-3.5.1-11',
  /** A successful PUT returns 200 with the entire resource. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-12': 'RFC7644-3.5.1-12',
  /** PUT that collides with a unique value is refused with scimType uniqueness (409 or 400) and changes nothing. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-13': 'RFC7644-3.5.1-13',
  /** PUT keeps id and meta.created and advances meta.lastModified (and version). — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-14': 'RFC7644-3.5.1-14',
  /** A rejected PUT leaves the resource unchanged. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-15': 'RFC7644-3.5.1-15',
  /** PUT of a body fetched by GET succeeds unchanged (read-modify-write). — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-16': 'RFC7644-3.5.1-16',
  /** PUT replaces extension data like core data. — RFC 7644 §3.5.1 */
  'RFC7644-3.5.1-17': 'RFC7644-3.5.1-17',
  /** The request carries schemas with urn:ietf:params:scim:api:messages:2.0:PatchOp; otherwise it is invalid. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-01': 'RFC7644-3.5.2-01',
  /** The request carries Operations with one or more operations. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-02': 'RFC7644-3.5.2-02',
  /** Each operation has exactly one op: add, remove or replace. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-03': 'RFC7644-3.5.2-03',
  /** op values differing only in case (Add, Replace, Remove) are tolerated or cleanly refused. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-04': 'RFC7644-3.5.2-04',
  /** Array indexing and JSON-Patch-only operations are not supported. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-05': 'RFC7644-3.5.2-05',
  /** path is optional for add and replace. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-06': 'RFC7644-3.5.2-06',
  /** path is required for remove. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-07': 'RFC7644-3.5.2-07',
  /** path follows attrPath / valuePath [subAttr]. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-08': 'RFC7644-3.5.2-08',
  /** A malformed path is 400 invalidPath. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-09': 'RFC7644-3.5.2-09',
  /** A path naming an unknown attribute is refused with 400 (invalidPath or noTarget) or ignored, without 5xx or partial change. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-10': 'RFC7644-3.5.2-10',
  /** Every operation is compatible with the attribute's mutability: readOnly cannot be changed. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-11': 'RFC7644-3.5.2-11',
  /** An immutable attribute with a value cannot be changed. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-12': 'RFC7644-3.5.2-12',
  /** A value can be added to an immutable attribute that has none. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-13': 'RFC7644-3.5.2-13',
  /** An operation incompatible with mutability or schema is answered with an error status and JSON error. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-14': 'RFC7644-3.5.2-14',
  /** Paths follow attribute notation: URN-qualified names are accepted, case-insensitively. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-15': 'RFC7644-3.5.2-15',
  /** The resource's schemas value is assumed and later operations see changes made to it. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-16': 'RFC7644-3.5.2-16',
  /** Adding an extension attribute by its qualified name adds the URN to schemas. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-17': 'RFC7644-3.5.2-17',
  /** Operations are applied in order, each to the result of the previous one. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-18': 'RFC7644-3.5.2-18',
  /** Setting primary=true on one value resets the others. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-19': 'RFC7644-3.5.2-19',
  /** The request is atomic whatever the number of operations. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-20': 'RFC7644-3.5.2-20',
  /** On error the original resource is restored. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-21': 'RFC7644-3.5.2-21',
  /** A failed request returns a failure status. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-22': 'RFC7644-3.5.2-22',
  /** Failures have an HTTP status and JSON error body. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-23': 'RFC7644-3.5.2-23',
  /** Success is 200 with the entire resource, or 204 with headers. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-24': 'RFC7644-3.5.2-24',
  /** With an attributes parameter the answer is 200. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-25': 'RFC7644-3.5.2-25',
  /** The 200 body obeys attributes/excludedAttributes. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-26': 'RFC7644-3.5.2-26',
  /** PATCH on an unknown id is 404. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-27': 'RFC7644-3.5.2-27',
  /** A real change advances meta.lastModified and the version. — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-28': 'RFC7644-3.5.2-28',
  /** PATCH that collides with a unique value is refused with scimType uniqueness (409 or 400). — RFC 7644 §3.5.2 */
  'RFC7644-3.5.2-29': 'RFC7644-3.5.2-29',
  /** add carries a value. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-01': 'RFC7644-3.5.2.1-01',
  /** Without path the value is a set of attributes added to the resource. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-02': 'RFC7644-3.5.2.1-02',
  /** If the target does not exist, attribute and value are added. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-03': 'RFC7644-3.5.2.1-03',
  /** For a complex target the value holds sub-attributes, which are merged. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-04': 'RFC7644-3.5.2.1-04',
  /** For a multi-valued target a new value is appended. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-05': 'RFC7644-3.5.2.1-05',
  /** For a single-valued target the value is replaced. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-06': 'RFC7644-3.5.2.1-06',
  /** An attribute with no value gets the new value. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-07': 'RFC7644-3.5.2.1-07',
  /** If the target location exists, the value is replaced. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-08': 'RFC7644-3.5.2.1-08',
  /** Adding a value that is already there changes nothing. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-09': 'RFC7644-3.5.2.1-09',
  /** Adding a value that is already there succeeds. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-10': 'RFC7644-3.5.2.1-10',
  /** A no-op add does not change meta.lastModified. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-11': 'RFC7644-3.5.2.1-11',
  /** add without path works for extension objects. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-12': 'RFC7644-3.5.2.1-12',
  /** add with a valuePath: matching values are updated; no match is unspecified. — RFC 7644 §3.5.2.1 */
  'RFC7644-3.5.2.1-13': 'RFC7644-3.5.2.1-13',
  /** Without path: 400 with scimType noTarget. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-01': 'RFC7644-3.5.2.2-01',
  /** A single-valued target becomes unassigned. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-02': 'RFC7644-3.5.2.2-02',
  /** A multi-valued target without filter loses all values. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-03': 'RFC7644-3.5.2.2-03',
  /** A value filter removes the matching values only. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-04': 'RFC7644-3.5.2.2-04',
  /** Removing the last matching value makes the attribute unassigned. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-05': 'RFC7644-3.5.2.2-05',
  /** A sub-attribute filter removes the matching records of a complex multi-valued attribute. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-06': 'RFC7644-3.5.2.2-06',
  /** Removed sub-attributes are unassigned. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-07': 'RFC7644-3.5.2.2-07',
  /** An attribute left without records is unassigned. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-08': 'RFC7644-3.5.2.2-08',
  /** Removing a required attribute is an error with scimType mutability. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-09': 'RFC7644-3.5.2.2-09',
  /** Removing a readOnly attribute is an error with scimType mutability. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-10': 'RFC7644-3.5.2.2-10',
  /** Removing a member that is not there succeeds without change. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-11': 'RFC7644-3.5.2.2-11',
  /** Removing an unassigned optional attribute succeeds without change. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-12': 'RFC7644-3.5.2.2-12',
  /** remove with a "value" (Entra style) does not wipe the whole attribute silently. — RFC 7644 §3.5.2.2 */
  'RFC7644-3.5.2.2-13': 'RFC7644-3.5.2.2-13',
  /** Without path the value lists the attributes to replace; others are unaffected. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-01': 'RFC7644-3.5.2.3-01',
  /** A single-valued target is replaced. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-02': 'RFC7644-3.5.2.3-02',
  /** A multi-valued target without filter is replaced entirely. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-03': 'RFC7644-3.5.2.3-03',
  /** A target that does not exist is treated as add. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-04': 'RFC7644-3.5.2.3-04',
  /** For a complex target the given sub-attributes are replaced or added. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-05': 'RFC7644-3.5.2.3-05',
  /** Sub-attributes not given are left unchanged. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-06': 'RFC7644-3.5.2.3-06',
  /** A valuePath that matches replaces all matching values. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-07': 'RFC7644-3.5.2.3-07',
  /** valuePath plus sub-attribute replaces that sub-attribute in every match. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-08': 'RFC7644-3.5.2.3-08',
  /** A valuePath without match is 400 with scimType noTarget. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-09': 'RFC7644-3.5.2.3-09',
  /** replace without value is refused. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-10': 'RFC7644-3.5.2.3-10',
  /** replace with null or [] clears the attribute. — RFC 7644 §3.5.2.3 */
  'RFC7644-3.5.2.3-11': 'RFC7644-3.5.2.3-11',
  /** Deletion can be soft. — RFC 7644 §3.6 */
  'RFC7644-3.6-01': 'RFC7644-3.6-01',
  /** After DELETE every operation on the resource is 404. — RFC 7644 §3.6 */
  'RFC7644-3.6-02': 'RFC7644-3.6-02',
  /** A deleted resource is absent from query results. — RFC 7644 §3.6 */
  'RFC7644-3.6-03': 'RFC7644-3.6-03',
  /** A deleted resource does not cause conflicts. — RFC 7644 §3.6 */
  'RFC7644-3.6-04': 'RFC7644-3.6-04',
  /** Successful DELETE is 204. — RFC 7644 §3.6 */
  'RFC7644-3.6-05': 'RFC7644-3.6-05',
  /** The 204 has no body. — RFC 7644 §3.6 */
  'RFC7644-3.6-06': 'RFC7644-3.6-06',
  /** DELETE of an unknown id is 404. — RFC 7644 §3.6 */
  'RFC7644-3.6-07': 'RFC7644-3.6-07',
  /** Without bulk support POST /Bulk is 501 (404/405/403 tolerated). — RFC 7644 §3.7 */
  'RFC7644-3.7-01': 'RFC7644-3.7-01',
  /** Requests carry urn:ietf:params:scim:api:messages:2.0:BulkRequest. — RFC 7644 §3.7 */
  'RFC7644-3.7-02': 'RFC7644-3.7-02',
  /** Responses carry urn:ietf:params:scim:api:messages:2.0:BulkResponse. — RFC 7644 §3.7 */
  'RFC7644-3.7-03': 'RFC7644-3.7-03',
  /** failOnErrors stops processing after that many errors. — RFC 7644 §3.7 */
  'RFC7644-3.7-04': 'RFC7644-3.7-04',
  /** failOnErrors does not appear in a response. — RFC 7644 §3.7 */
  'RFC7644-3.7-05': 'RFC7644-3.7-05',
  /** Operations is present in request and response. — RFC 7644 §3.7 */
  'RFC7644-3.7-06': 'RFC7644-3.7-06',
  /** Each operation has a method among POST, PUT, PATCH, DELETE. — RFC 7644 §3.7 */
  'RFC7644-3.7-07': 'RFC7644-3.7-07',
  /** bulkId is required for POST operations. — RFC 7644 §3.7 */
  'RFC7644-3.7-08': 'RFC7644-3.7-08',
  /** version can be given for PUT/PATCH/DELETE when ETags are supported. — RFC 7644 §3.7 */
  'RFC7644-3.7-09': 'RFC7644-3.7-09',
  /** path is required: a type endpoint for POST, a resource for the others. — RFC 7644 §3.7 */
  'RFC7644-3.7-10': 'RFC7644-3.7-10',
  /** data is required for POST, PUT and PATCH. — RFC 7644 §3.7 */
  'RFC7644-3.7-11': 'RFC7644-3.7-11',
  /** location is present for every response element except failed POSTs. — RFC 7644 §3.7 */
  'RFC7644-3.7-12': 'RFC7644-3.7-12',
  /** A non-2xx element includes "response" with the error body. — RFC 7644 §3.7 */
  'RFC7644-3.7-13': 'RFC7644-3.7-13',
  /** "response" can be omitted for success. — RFC 7644 §3.7 */
  'RFC7644-3.7-14': 'RFC7644-3.7-14',
  /** The error element's response holds the detail error (3.12). — RFC 7644 §3.7 */
  'RFC7644-3.7-15': 'RFC7644-3.7-15',
  /** A processed job is HTTP 200; otherwise an error status. — RFC 7644 §3.7 */
  'RFC7644-3.7-16': 'RFC7644-3.7-16',
  /** Processing continues after partial failures. — RFC 7644 §3.7 */
  'RFC7644-3.7-17': 'RFC7644-3.7-17',
  /** The same bulkId is returned with the created resource. — RFC 7644 §3.7 */
  'RFC7644-3.7-18': 'RFC7644-3.7-18',
  /** Operations can be reordered internally. — RFC 7644 §3.7 */
  'RFC7644-3.7-19': 'RFC7644-3.7-19',
  /** Reordering preserves the client's intent and final state. — RFC 7644 §3.7 */
  'RFC7644-3.7-20': 'RFC7644-3.7-20',
  /** All four methods work inside a job. — RFC 7644 §3.7 */
  'RFC7644-3.7-21': 'RFC7644-3.7-21',
  /** Circular cross references are attempted. — RFC 7644 §3.7.1 */
  'RFC7644-3.7.1-01': 'RFC7644-3.7.1-01',
  /** After a failed attempt 409 is returned. — RFC 7644 §3.7.1 */
  'RFC7644-3.7.1-02': 'RFC7644-3.7.1-02',
  /** "bulkId:x" references are replaced by the new id. — RFC 7644 §3.7.2 */
  'RFC7644-3.7.2-01': 'RFC7644-3.7.2-01',
  /** References in extensions are resolved the same way. — RFC 7644 §3.7.2 */
  'RFC7644-3.7.2-02': 'RFC7644-3.7.2-02',
  /** A reference to a later operation is resolved too. — RFC 7644 §3.7.2 */
  'RFC7644-3.7.2-03': 'RFC7644-3.7.2-03',
  /** An unknown bulkId fails that operation with a 4xx. — RFC 7644 §3.7.2 */
  'RFC7644-3.7.2-04': 'RFC7644-3.7.2-04',
  /** bulkId in a path (e.g. /Users/bulkId:a) is resolved or refused. — RFC 7644 §3.7.2 */
  'RFC7644-3.7.2-05': 'RFC7644-3.7.2-05',
  /** Duplicate bulkIds in one request are refused. — RFC 7644 §3.7.2 */
  'RFC7644-3.7.2-06': 'RFC7644-3.7.2-06',
  /** The result of every processed operation is included. — RFC 7644 §3.7.3 */
  'RFC7644-3.7.3-01': 'RFC7644-3.7.3-01',
  /** location is returned for all operations except failed POSTs. — RFC 7644 §3.7.3 */
  'RFC7644-3.7.3-02': 'RFC7644-3.7.3-02',
  /** status gives the HTTP code the single request would have had. — RFC 7644 §3.7.3 */
  'RFC7644-3.7.3-03': 'RFC7644-3.7.3-03',
  /** On error a human-readable explanation is included. — RFC 7644 §3.7.3 */
  'RFC7644-3.7.3-04': 'RFC7644-3.7.3-04',
  /** maxOperations and maxPayloadSize are defined. — RFC 7644 §3.7.4 */
  'RFC7644-3.7.4-01': 'RFC7644-3.7.4-01',
  /** Too many operations is 413. — RFC 7644 §3.7.4 */
  'RFC7644-3.7.4-02': 'RFC7644-3.7.4-02',
  /** A payload over maxPayloadSize is 413. — RFC 7644 §3.7.4 */
  'RFC7644-3.7.4-03': 'RFC7644-3.7.4-03',
  /** The 413 body states which limit was exceeded. — RFC 7644 §3.7.4 */
  'RFC7644-3.7.4-04': 'RFC7644-3.7.4-04',
  /** Nothing is executed when a limit is exceeded. — RFC 7644 §3.7.4 */
  'RFC7644-3.7.4-05': 'RFC7644-3.7.4-05',
  /** UTF-8 JSON requests are accepted and UTF-8 JSON is returned. — RFC 7644 §3.8 */
  'RFC7644-3.8-01': 'RFC7644-3.8-01',
  /** UTF-8 is the default encoding. — RFC 7644 §3.8 */
  'RFC7644-3.8-02': 'RFC7644-3.8-02',
  /** Other media types can be supported. — RFC 7644 §3.8 */
  'RFC7644-3.8-03': 'RFC7644-3.8-03',
  /** Accept: application/scim+json is supported. — RFC 7644 §3.8 */
  'RFC7644-3.8-04': 'RFC7644-3.8-04',
  /** Accept: application/json is supported. — RFC 7644 §3.8 */
  'RFC7644-3.8-05': 'RFC7644-3.8-05',
  /** Without Accept (or * /*) the format is application/scim+json. — RFC 7644 §3.8 */
  'RFC7644-3.8-06': 'RFC7644-3.8-06',
  /** Request bodies of type application/scim+json are accepted. — RFC 7644 §3.8 */
  'RFC7644-3.8-07': 'RFC7644-3.8-07',
  /** Request bodies of type application/json are accepted. — RFC 7644 §3.8 */
  'RFC7644-3.8-08': 'RFC7644-3.8-08',
  /** Singular values are name/value pairs, multi-valued values arrays, complex values objects. — RFC 7644 §3.8 */
  'RFC7644-3.8-09': 'RFC7644-3.8-09',
  /** Malformed JSON is 400 invalidSyntax. — RFC 7644 §3.8 */
  'RFC7644-3.8-10': 'RFC7644-3.8-10',
  /** The .scim URI suffix may select the format. — RFC 7644 §3.8 */
  'RFC7644-3.8-11': 'RFC7644-3.8-11',
  /** Every operation that returns a resource returns minimum + default attributes. — RFC 7644 §3.9 */
  'RFC7644-3.9-01': 'RFC7644-3.9-01',
  /** With attributes the response has the minimum set plus the requested attributes, on any operation. — RFC 7644 §3.9 */
  'RFC7644-3.9-02': 'RFC7644-3.9-02',
  /** attributes overrides the default list. — RFC 7644 §3.9 */
  'RFC7644-3.9-03': 'RFC7644-3.9-03',
  /** With excludedAttributes the minimum set stays and the default set minus the named ones is returned. — RFC 7644 §3.9 */
  'RFC7644-3.9-04': 'RFC7644-3.9-04',
  /** The value is a comma-separated list. — RFC 7644 §3.9 */
  'RFC7644-3.9-05': 'RFC7644-3.9-05',
  /** attributes and excludedAttributes together are refused or one wins. — RFC 7644 §3.9 */
  'RFC7644-3.9-06': 'RFC7644-3.9-06',
  /** A requested sub-attribute returns only that sub-attribute of its parent. — RFC 7644 §3.9 */
  'RFC7644-3.9-07': 'RFC7644-3.9-07',
  /** excludedAttributes can remove a sub-attribute. — RFC 7644 §3.9 */
  'RFC7644-3.9-08': 'RFC7644-3.9-08',
  /** An extension URN selects the whole extension. — RFC 7644 §3.9 */
  'RFC7644-3.9-09': 'RFC7644-3.9-09',
  /** {urn}:{attr}.{sub} identifies an attribute in filters, sortBy, paths, attributes and excludedAttributes. — RFC 7644 §3.10 */
  'RFC7644-3.10-01': 'RFC7644-3.10-01',
  /** Core attributes can be named without their URN. — RFC 7644 §3.10 */
  'RFC7644-3.10-02': 'RFC7644-3.10-02',
  /** URN, attribute and sub-attribute names are case-insensitive. — RFC 7644 §3.10 */
  'RFC7644-3.10-03': 'RFC7644-3.10-03',
  /** An extension attribute without its URN is resolved or refused consistently. — RFC 7644 §3.10 */
  'RFC7644-3.10-04': 'RFC7644-3.10-04',
  /** A provider without /Me answers 501. — RFC 7644 §3.11 */
  'RFC7644-3.11-01': 'RFC7644-3.11-01',
  /** /Me can redirect with 308 to the subject's resource. — RFC 7644 §3.11 */
  'RFC7644-3.11-02': 'RFC7644-3.11-02',
  /** /Me can process the request directly. — RFC 7644 §3.11 */
  'RFC7644-3.11-03': 'RFC7644-3.11-03',
  /** When processed directly the Location header is the permanent URI of the aliased resource. — RFC 7644 §3.11 */
  'RFC7644-3.11-04': 'RFC7644-3.11-04',
  /** POST /Me: the created type is the provider's choice. — RFC 7644 §3.11 */
  'RFC7644-3.11-05': 'RFC7644-3.11-05',
  /** Errors are returned in a JSON body. — RFC 7644 §3.12 */
  'RFC7644-3.12-01': 'RFC7644-3.12-01',
  /** Error bodies carry urn:ietf:params:scim:api:messages:2.0:Error. — RFC 7644 §3.12 */
  'RFC7644-3.12-02': 'RFC7644-3.12-02',
  /** status is present, as a JSON string. — RFC 7644 §3.12 */
  'RFC7644-3.12-03': 'RFC7644-3.12-03',
  /** scimType is optional; when present it is a keyword of Table 9 (or RFC 9865). — RFC 7644 §3.12 */
  'RFC7644-3.12-04': 'RFC7644-3.12-04',
  /** detail is an optional human-readable string. — RFC 7644 §3.12 */
  'RFC7644-3.12-05': 'RFC7644-3.12-05',
  /** 400: unparsable, syntactically wrong or schema-violating requests. — RFC 7644 §3.12 */
  'RFC7644-3.12-06': 'RFC7644-3.12-06',
  /** 401: authorization header invalid or missing. — RFC 7644 §3.12 */
  'RFC7644-3.12-07': 'RFC7644-3.12-07',
  /** 403: operation not permitted for this authorization. — RFC 7644 §3.12 */
  'RFC7644-3.12-08': 'RFC7644-3.12-08',
  /** 404: resource or endpoint does not exist. — RFC 7644 §3.12 */
  'RFC7644-3.12-09': 'RFC7644-3.12-09',
  /** 409: version mismatch or duplicate. — RFC 7644 §3.12 */
  'RFC7644-3.12-10': 'RFC7644-3.12-10',
  /** 412: precondition failed on PUT, PATCH, DELETE. — RFC 7644 §3.12 */
  'RFC7644-3.12-11': 'RFC7644-3.12-11',
  /** 413: payload too large, with the limits. — RFC 7644 §3.12 */
  'RFC7644-3.12-12': 'RFC7644-3.12-12',
  /** 500 carries descriptive debugging advice. — RFC 7644 §3.12 */
  'RFC7644-3.12-13': 'RFC7644-3.12-13',
  /** 501: operation not supported. — RFC 7644 §3.12 */
  'RFC7644-3.12-14': 'RFC7644-3.12-14',
  /** 307 and 308 redirects carry Location and are meant to be followed. — RFC 7644 §3.12 */
  'RFC7644-3.12-15': 'RFC7644-3.12-15',
  /** invalidFilter: bad filter syntax or unsupported attribute/operator combination (GET, .search, PATCH path). — RFC 7644 §3.12 */
  'RFC7644-3.12-16': 'RFC7644-3.12-16',
  /** tooMany: result larger than the server will process. — RFC 7644 §3.12 */
  'RFC7644-3.12-17': 'RFC7644-3.12-17',
  /** uniqueness: value already in use or reserved. — RFC 7644 §3.12 */
  'RFC7644-3.12-18': 'RFC7644-3.12-18',
  /** mutability: modification not allowed by mutability or state (PUT, PATCH). — RFC 7644 §3.12 */
  'RFC7644-3.12-19': 'RFC7644-3.12-19',
  /** invalidSyntax: body structure invalid or not matching the request schema. — RFC 7644 §3.12 */
  'RFC7644-3.12-20': 'RFC7644-3.12-20',
  /** invalidPath: PATCH path malformed. — RFC 7644 §3.12 */
  'RFC7644-3.12-21': 'RFC7644-3.12-21',
  /** noTarget: PATCH path yields nothing to operate on. — RFC 7644 §3.12 */
  'RFC7644-3.12-22': 'RFC7644-3.12-22',
  /** invalidValue: required value missing or value incompatible with type/operation. — RFC 7644 §3.12 */
  'RFC7644-3.12-23': 'RFC7644-3.12-23',
  /** invalidVers: SCIM protocol version not supported. — RFC 7644 §3.12 */
  'RFC7644-3.12-24': 'RFC7644-3.12-24',
  /** sensitive: request refused because of sensitive data in the URI. — RFC 7644 §3.12 */
  'RFC7644-3.12-25': 'RFC7644-3.12-25',
  /** Client errors never surface as 5xx, HTML or stack traces. — RFC 7644 §3.12 */
  'RFC7644-3.12-26': 'RFC7644-3.12-26',
  /** A version identifier is "v" + version right before the resource endpoint. — RFC 7644 §3.13 */
  'RFC7644-3.13-01': 'RFC7644-3.13-01',
  /** A requested version is used or the request is rejected. — RFC 7644 §3.13 */
  'RFC7644-3.13-02': 'RFC7644-3.13-02',
  /** Without version the most recent one is used. — RFC 7644 §3.13 */
  'RFC7644-3.13-03': 'RFC7644-3.13-03',
  /** Weak ETags can be used. — RFC 7644 §3.14 */
  'RFC7644-3.14-01': 'RFC7644-3.14-01',
  /** When versioning is supported the ETag is an HTTP header. — RFC 7644 §3.14 */
  'RFC7644-3.14-02': 'RFC7644-3.14-02',
  /** The ETag is also in meta.version. — RFC 7644 §3.14 */
  'RFC7644-3.14-03': 'RFC7644-3.14-03',
  /** The ETag changes when the resource changes. — RFC 7644 §3.14 */
  'RFC7644-3.14-04': 'RFC7644-3.14-04',
  /** If-None-Match with the current ETag gives 304 with an empty body. — RFC 7644 §3.14 */
  'RFC7644-3.14-05': 'RFC7644-3.14-05',
  /** If-Match protects PUT: only the current version is updated. — RFC 7644 §3.14 */
  'RFC7644-3.14-06': 'RFC7644-3.14-06',
  /** If-Match protects PATCH. — RFC 7644 §3.14 */
  'RFC7644-3.14-07': 'RFC7644-3.14-07',
  /** If-Match protects DELETE. — RFC 7644 §3.14 */
  'RFC7644-3.14-08': 'RFC7644-3.14-08',
  /** Three discovery endpoints can be retrieved with GET. — RFC 7644 §4 */
  'RFC7644-4-01': 'RFC7644-4-01',
  /** /ServiceProviderConfig returns one JSON object with its schema URI. — RFC 7644 §4 */
  'RFC7644-4-02': 'RFC7644-4-02',
  /** /Schemas returns all supported schemas as a ListResponse. — RFC 7644 §4 */
  'RFC7644-4-03': 'RFC7644-4-03',
  /** /Schemas/{uri} returns that schema as a single object. — RFC 7644 §4 */
  'RFC7644-4-04': 'RFC7644-4-04',
  /** /ResourceTypes lists the resource types. — RFC 7644 §4 */
  'RFC7644-4-05': 'RFC7644-4-05',
  /** Several resource types or schemas are returned in ListResponse form. — RFC 7644 §4 */
  'RFC7644-4-06': 'RFC7644-4-06',
  /** A specific ResourceType or Schema is returned like a single resource. — RFC 7644 §4 */
  'RFC7644-4-07': 'RFC7644-4-07',
  /** Sort and pagination parameters are ignored on discovery endpoints. — RFC 7644 §4 */
  'RFC7644-4-08': 'RFC7644-4-08',
  /** A filter on a discovery endpoint is answered 403. — RFC 7644 §4 */
  'RFC7644-4-09': 'RFC7644-4-09',
  /** Discovery documents are stable and identical in list and single form. — RFC 7644 §4 */
  'RFC7644-4-10': 'RFC7644-4-10',
  /** userName is prepared and compared with PRECIS (RFC 7613) rules for uniqueness. — RFC 7644 §5 */
  'RFC7644-5-01': 'RFC7644-5-01',
  /** Comparison of userName in filters uses the prepared strings. — RFC 7644 §5 */
  'RFC7644-5-02': 'RFC7644-5-02',
  /** password is prepared with the OpaqueString profile before comparison. — RFC 7644 §5 */
  'RFC7644-5-03': 'RFC7644-5-03',
  /** Multi-tenancy is optional. — RFC 7644 §6 */
  'RFC7644-6-01': 'RFC7644-6-01',
  /** Cross-tenant access is controlled when the tenant is explicit. — RFC 7644 §6 */
  'RFC7644-6-02': 'RFC7644-6-02',
  /** The tenant can be inferred from authentication or given by URL prefix, sub-domain or header. — RFC 7644 §6.1 */
  'RFC7644-6.1-01': 'RFC7644-6.1-01',
  /** ids need not be unique across tenants. — RFC 7644 §6.2 */
  'RFC7644-6.2-01': 'RFC7644-6.2-01',
  /** externalId needs to be unique only within a tenant. — RFC 7644 §6.2 */
  'RFC7644-6.2-02': 'RFC7644-6.2-02',
  /** Transport-layer security is required for all communication. — RFC 7644 §7.2 */
  'RFC7644-7.2-01': 'RFC7644-7.2-01',
  /** TLS 1.2 is supported. — RFC 7644 §7.2 */
  'RFC7644-7.2-02': 'RFC7644-7.2-02',
  /** Other transport-layer mechanisms can be supported. — RFC 7644 §7.2 */
  'RFC7644-7.2-03': 'RFC7644-7.2-03',
  /** OAuth threats and countermeasures are taken into account. — RFC 7644 §7.3 */
  'RFC7644-7.3-01': 'RFC7644-7.3-01',
  /** Tokens and cookies have enough entropy. — RFC 7644 §7.4 */
  'RFC7644-7.4-01': 'RFC7644-7.4-01',
  /** Tokens and cookies are exchanged over TLS. — RFC 7644 §7.4 */
  'RFC7644-7.4-02': 'RFC7644-7.4-02',
  /** Bearer tokens have a limited lifetime. — RFC 7644 §7.4 */
  'RFC7644-7.4-03': 'RFC7644-7.4-03',
  /** Cookies last no longer than a browser session. — RFC 7644 §7.4 */
  'RFC7644-7.4-04': 'RFC7644-7.4-04',
  /** Privacy considerations of RFC 7643 are considered. — RFC 7644 §7.5.1 */
  'RFC7644-7.5.1-01': 'RFC7644-7.5.1-01',
  /** GET filters with sensitive personal data are answered 403. — RFC 7644 §7.5.2 */
  'RFC7644-7.5.2-01': 'RFC7644-7.5.2-01',
  /** scimType sensitive tells the client to use POST. — RFC 7644 §7.5.2 */
  'RFC7644-7.5.2-02': 'RFC7644-7.5.2-02',
  /** Countermeasures for anonymous requests: client authentication of the UI, rate limits, active=false by default. — RFC 7644 §7.6 */
  'RFC7644-7.6-01': 'RFC7644-7.6-01',
  /** Injection countermeasures: input is validated. — RFC 7644 §7.7 */
  'RFC7644-7.7-01': 'RFC7644-7.7-01',
  /** Online attacks on secrets are countered (lockout, tar pit). — RFC 7644 §7.7 */
  'RFC7644-7.7-02': 'RFC7644-7.7-02',
  /** An access control model separates client applications and self-service rights. — RFC 7644 §7.7 */
  'RFC7644-7.7-03': 'RFC7644-7.7-03',
  /** Unicode strings are prepared before comparison in filters and uniqueness checks. — RFC 7644 §7.8 */
  'RFC7644-7.8-01': 'RFC7644-7.8-01',
  /** SCIM applications use application/scim+json. — RFC 7644 §8.1 */
  'RFC7644-8.1-01': 'RFC7644-8.1-01',
  /** Message URIs are exactly those registered (ListResponse, SearchRequest, PatchOp, BulkRequest, BulkResponse, Error). — RFC 7644 §8.2 */
  'RFC7644-8.2-01': 'RFC7644-8.2-01',
  /** An empty or missing cursor value starts a cursor-paginated query. — RFC 9865 §2 */
  'RFC9865-2-01': 'RFC9865-2-01',
  /** Cursor values consist of RFC 3986 unreserved characters. — RFC 9865 §2 */
  'RFC9865-2-02': 'RFC9865-2-02',
  /** A negative count is read as 0. — RFC 9865 §2 */
  'RFC9865-2-03': 'RFC9865-2-03',
  /** count=0 returns only totalResults. — RFC 9865 §2 */
  'RFC9865-2-04': 'RFC9865-2-04',
  /** A page holds no more than count results. — RFC 9865 §2 */
  'RFC9865-2-05': 'RFC9865-2-05',
  /** A page can hold fewer than count results. — RFC 9865 §2 */
  'RFC9865-2-06': 'RFC9865-2-06',
  /** Without count the provider chooses the page size. — RFC 9865 §2 */
  'RFC9865-2-07': 'RFC9865-2-07',
  /** nextCursor is in every page except the last. — RFC 9865 §2 */
  'RFC9865-2-08': 'RFC9865-2-08',
  /** nextCursor is omitted only when there are no more pages. — RFC 9865 §2 */
  'RFC9865-2-09': 'RFC9865-2-09',
  /** previousCursor is optional. — RFC 9865 §2 */
  'RFC9865-2-10': 'RFC9865-2-10',
  /** previousCursor is not returned with the first page. — RFC 9865 §2 */
  'RFC9865-2-11': 'RFC9865-2-11',
  /** Following nextCursor visits each match exactly once on a quiet data set. — RFC 9865 §2 */
  'RFC9865-2-12': 'RFC9865-2-12',
  /** totalResults is accurate for all pages. — RFC 9865 §2 */
  'RFC9865-2-13': 'RFC9865-2-13',
  /** totalResults can be omitted when it cannot be estimated. — RFC 9865 §2 */
  'RFC9865-2-14': 'RFC9865-2-14',
  /** startIndex is not needed in cursor responses (the RFC examples omit it). — RFC 9865 §2 */
  'RFC9865-2-15': 'RFC9865-2-15',
  /** Other query parameters (filter, attributes, sort) apply on every cursor page. — RFC 9865 §2 */
  'RFC9865-2-16': 'RFC9865-2-16',
  /** Bad pagination parameters give an HTTP error status with a SCIM error. — RFC 9865 §2.1 */
  'RFC9865-2.1-01': 'RFC9865-2.1-01',
  /** An invalid cursor is 400 with scimType invalidCursor. — RFC 9865 §2.1 */
  'RFC9865-2.1-02': 'RFC9865-2.1-02',
  /** An expired cursor is 400 with scimType expiredCursor (invalidCursor tolerated). — RFC 9865 §2.1 */
  'RFC9865-2.1-03': 'RFC9865-2.1-03',
  /** An invalid or changed count is 400 with scimType invalidCount. — RFC 9865 §2.1 */
  'RFC9865-2.1-04': 'RFC9865-2.1-04',
  /** The new scimTypes also apply to POST .search. — RFC 9865 §2.1 */
  'RFC9865-2.1-05': 'RFC9865-2.1-05',
  /** Cursor pages are sorted when sorting is implemented. — RFC 9865 §2.2 */
  'RFC9865-2.2-01': 'RFC9865-2.2-01',
  /** A provider can require cursors by returning nextCursor for a query without cursor. — RFC 9865 §2.3 */
  'RFC9865-2.3-01': 'RFC9865-2.3-01',
  /** A default method is chosen for requests without pagination parameters. — RFC 9865 §2.4 */
  'RFC9865-2.4-01': 'RFC9865-2.4-01',
  /** A formerly index-only provider keeps index as default. — RFC 9865 §2.4 */
  'RFC9865-2.4-02': 'RFC9865-2.4-02',
  /** startIndex selects index paging and cursor selects cursor paging. — RFC 9865 §2.4 */
  'RFC9865-2.4-03': 'RFC9865-2.4-03',
  /** .search accepts cursor and count in the body. — RFC 9865 §3 */
  'RFC9865-3-01': 'RFC9865-3-01',
  /** A cursor-capable provider publishes "pagination" in ServiceProviderConfig. — RFC 9865 §4 */
  'RFC9865-4-01': 'RFC9865-4-01',
  /** pagination.cursor is a boolean. — RFC 9865 §4 */
  'RFC9865-4-02': 'RFC9865-4-02',
  /** pagination.index is a boolean. — RFC 9865 §4 */
  'RFC9865-4-03': 'RFC9865-4-03',
  /** defaultPaginationMethod is cursor or index. — RFC 9865 §4 */
  'RFC9865-4-04': 'RFC9865-4-04',
  /** defaultPageSize is a positive integer and is used when count is absent. — RFC 9865 §4 */
  'RFC9865-4-05': 'RFC9865-4-05',
  /** maxPageSize is a positive integer and bounds every page. — RFC 9865 §4 */
  'RFC9865-4-06': 'RFC9865-4-06',
  /** cursorTimeout is a positive integer: a cursor stays valid at least that long. — RFC 9865 §4 */
  'RFC9865-4-07': 'RFC9865-4-07',
  /** A cursor gives access only to data the current actor may see, even if another actor obtained it. — RFC 9865 §5.2 */
  'RFC9865-5.2-01': 'RFC9865-5.2-01',
  /** Authorisation is checked on every page. — RFC 9865 §5.2 */
  'RFC9865-5.2-02': 'RFC9865-5.2-02',
  /** Cursors are invalidated when the actor's permissions change. — RFC 9865 §5.2 */
  'RFC9865-5.2-03': 'RFC9865-5.2-03',
  /** Cursors are obfuscated and forgeries detected (invalidCursor). — RFC 9865 §5.2 */
  'RFC9865-5.2-04': 'RFC9865-5.2-04',
  /** Error handling does not expose sensitive data. — RFC 9865 §5.2 */
  'RFC9865-5.2-05': 'RFC9865-5.2-05',
  /** Out-of-scope and non-existent pages give identical errors. — RFC 9865 §5.2 */
  'RFC9865-5.2-06': 'RFC9865-5.2-06',
  /** Anonymous large queries can be answered 400 tooMany. — RFC 9865 §5.3 */
  'RFC9865-5.3-01': 'RFC9865-5.3-01',
  /** Cursor requests are rate limited (RFC 6585). — RFC 9865 §5.3 */
  'RFC9865-5.3-02': 'RFC9865-5.3-02',
  /** A 428 response explains how to resubmit (e.g. with If-Match). — RFC 6585 §3 */
  'RFC6585-3-01': 'RFC6585-3-01',
  /** A 429 body explains the condition. — RFC 6585 §4 */
  'RFC6585-4-01': 'RFC6585-4-01',
  /** A 429 carries Retry-After. — RFC 6585 §4 */
  'RFC6585-4-02': 'RFC6585-4-02',
  /** A 429 is not stored by caches. — RFC 6585 §4 */
  'RFC6585-4-03': 'RFC6585-4-03',
  /** Messages with content carry Content-Type. — RFC 9110 §8.3 */
  'RFC9110-8.3-01': 'RFC9110-8.3-01',
  /** ETag is [W/]"opaque" with quotes. — RFC 9110 §8.8.3 */
  'RFC9110-8.8.3-01': 'RFC9110-8.8.3-01',
  /** A non-strong validator is prefixed with W/ (case-sensitive). — RFC 9110 §8.8.3 */
  'RFC9110-8.8.3-02': 'RFC9110-8.8.3-02',
  /** An ETag is sent for any representation whose changes can be detected. — RFC 9110 §8.8.3 */
  'RFC9110-8.8.3-03': 'RFC9110-8.8.3-03',
  /** Strong comparison never matches weak tags; weak comparison ignores W/. — RFC 9110 §8.8.3.2 */
  'RFC9110-8.8.3.2-01': 'RFC9110-8.8.3.2-01',
  /** GET and HEAD are supported. — RFC 9110 §9.1 */
  'RFC9110-9.1-01': 'RFC9110-9.1-01',
  /** Unrecognised methods get 501; known but disallowed methods get 405. — RFC 9110 §9.1 */
  'RFC9110-9.1-02': 'RFC9110-9.1-02',
  /** GET and HEAD do not change state. — RFC 9110 §9.2.1 */
  'RFC9110-9.2.1-01': 'RFC9110-9.2.1-01',
  /** PUT and DELETE are idempotent. — RFC 9110 §9.2.2 */
  'RFC9110-9.2.2-01': 'RFC9110-9.2.2-01',
  /** HEAD responses have no content. — RFC 9110 §9.3.2 */
  'RFC9110-9.3.2-01': 'RFC9110-9.3.2-01',
  /** HEAD has the same header fields as GET. — RFC 9110 §9.3.2 */
  'RFC9110-9.3.2-02': 'RFC9110-9.3.2-02',
  /** A POST that creates a resource answers 201 with Location. — RFC 9110 §9.3.3 */
  'RFC9110-9.3.3-01': 'RFC9110-9.3.3-01',
  /** A PUT response has no validator unless the body was stored unmodified. — RFC 9110 §9.3.4 */
  'RFC9110-9.3.4-01': 'RFC9110-9.3.4-01',
  /** A successful DELETE is 202, 204 or 200. — RFC 9110 §9.3.5 */
  'RFC9110-9.3.5-01': 'RFC9110-9.3.5-01',
  /** A 405 carries Allow. — RFC 9110 §10.2.1 */
  'RFC9110-10.2.1-01': 'RFC9110-10.2.1-01',
  /** Location is a single URI reference; a relative one resolves against the request URI. — RFC 9110 §10.2.2 */
  'RFC9110-10.2.2-01': 'RFC9110-10.2.2-01',
  /** Retry-After is an HTTP-date or non-negative decimal seconds. — RFC 9110 §10.2.3 */
  'RFC9110-10.2.3-01': 'RFC9110-10.2.3-01',
  /** The authentication scheme token is case-insensitive. — RFC 9110 §11.1 */
  'RFC9110-11.1-01': 'RFC9110-11.1-01',
  /** A 401 carries WWW-Authenticate with at least one challenge. — RFC 9110 §11.6.1 */
  'RFC9110-11.6.1-01': 'RFC9110-11.6.1-01',
  /** If-Match uses strong comparison. — RFC 9110 §13.1.1 */
  'RFC9110-13.1.1-01': 'RFC9110-13.1.1-01',
  /** If-Match is evaluated before the method is performed. — RFC 9110 §13.1.1 */
  'RFC9110-13.1.1-02': 'RFC9110-13.1.1-02',
  /** The method is not performed when If-Match is false. — RFC 9110 §13.1.1 */
  'RFC9110-13.1.1-03': 'RFC9110-13.1.1-03',
  /** A false If-Match is answered 412. — RFC 9110 §13.1.1 */
  'RFC9110-13.1.1-04': 'RFC9110-13.1.1-04',
  /** If-Match: * is true for an existing resource. — RFC 9110 §13.1.1 */
  'RFC9110-13.1.1-05': 'RFC9110-13.1.1-05',
  /** If-None-Match uses weak comparison. — RFC 9110 §13.1.2 */
  'RFC9110-13.1.2-01': 'RFC9110-13.1.2-01',
  /** A false If-None-Match on GET/HEAD is 304. — RFC 9110 §13.1.2 */
  'RFC9110-13.1.2-02': 'RFC9110-13.1.2-02',
  /** A false If-None-Match on other methods is 412 and the method is not performed. — RFC 9110 §13.1.2 */
  'RFC9110-13.1.2-03': 'RFC9110-13.1.2-03',
  /** Preconditions are ignored when the request would fail anyway (non-2xx/412). — RFC 9110 §13.2.1 */
  'RFC9110-13.2.1-01': 'RFC9110-13.2.1-01',
  /** If-Match is evaluated before If-None-Match. — RFC 9110 §13.2.2 */
  'RFC9110-13.2.2-01': 'RFC9110-13.2.2-01',
  /** 204 has no content. — RFC 9110 §15.3.5 */
  'RFC9110-15.3.5-01': 'RFC9110-15.3.5-01',
  /** 304 repeats ETag (and Content-Location, Date, Vary, Cache-Control, Expires if the 200 had them). — RFC 9110 §15.4.5 */
  'RFC9110-15.4.5-01': 'RFC9110-15.4.5-01',
  /** 304 has no content. — RFC 9110 §15.4.5 */
  'RFC9110-15.4.5-02': 'RFC9110-15.4.5-02',
  /** The challenge on a 401 is applicable to the target resource. — RFC 9110 §15.5.2 */
  'RFC9110-15.5.2-01': 'RFC9110-15.5.2-01',
  /** 404 can be used instead of 403 to hide a resource. — RFC 9110 §15.5.4 */
  'RFC9110-15.5.4-01': 'RFC9110-15.5.4-01',
  /** 405 lists the supported methods in Allow. — RFC 9110 §15.5.6 */
  'RFC9110-15.5.6-01': 'RFC9110-15.5.6-01',
  /** An unsatisfiable Accept can be answered 406 or ignored. — RFC 9110 §15.5.7 */
  'RFC9110-15.5.7-01': 'RFC9110-15.5.7-01',
  /** A temporary 413 carries Retry-After. — RFC 9110 §15.5.14 */
  'RFC9110-15.5.14-01': 'RFC9110-15.5.14-01',
  /** An unsupported request media type is 415. — RFC 9110 §15.5.16 */
  'RFC9110-15.5.16-01': 'RFC9110-15.5.16-01',
  /** Authorization: Bearer is supported. — RFC 6750 §2.1 */
  'RFC6750-2.1-01': 'RFC6750-2.1-01',
  /** access_token in a form body can be supported. — RFC 6750 §2.2 */
  'RFC6750-2.2-01': 'RFC6750-2.2-01',
  /** access_token in the query string can be supported. — RFC 6750 §2.3 */
  'RFC6750-2.3-01': 'RFC6750-2.3-01',
  /** A success with a query token has Cache-Control: private. — RFC 6750 §2.3 */
  'RFC6750-2.3-02': 'RFC6750-2.3-02',
  /** Query-string tokens are not used unless nothing else is possible. — RFC 6750 §2.3 */
  'RFC6750-2.3-03': 'RFC6750-2.3-03',
  /** WWW-Authenticate is sent when credentials are missing or the token gives no access. — RFC 6750 §3 */
  'RFC6750-3-01': 'RFC6750-3-01',
  /** Challenges use the scheme Bearer. — RFC 6750 §3 */
  'RFC6750-3-02': 'RFC6750-3-02',
  /** The Bearer challenge has one or more auth-params. — RFC 6750 §3 */
  'RFC6750-3-03': 'RFC6750-3-03',
  /** realm, scope, error, error_description and error_uri appear at most once each. — RFC 6750 §3 */
  'RFC6750-3-04': 'RFC6750-3-04',
  /** A failed token is explained with error=... — RFC 6750 §3 */
  'RFC6750-3-05': 'RFC6750-3-05',
  /** error and error_description use only %x20-21 / %x23-5B / %x5D-7E; scope only its allowed set; error_uri is a URI. — RFC 6750 §3 */
  'RFC6750-3-06': 'RFC6750-3-06',
  /** invalid_request is 400. — RFC 6750 §3.1 */
  'RFC6750-3.1-01': 'RFC6750-3.1-01',
  /** invalid_token is 401. — RFC 6750 §3.1 */
  'RFC6750-3.1-02': 'RFC6750-3.1-02',
  /** insufficient_scope is 403 (scope attribute optional). — RFC 6750 §3.1 */
  'RFC6750-3.1-03': 'RFC6750-3.1-03',
  /** Without any credentials no error code is given. — RFC 6750 §3.1 */
  'RFC6750-3.1-04': 'RFC6750-3.1-04',
  /** Bearer tokens are protected with TLS. — RFC 6750 §5.2 */
  'RFC6750-5.2-01': 'RFC6750-5.2-01',
  /** Bearer tokens are not stored in cookies that can be sent in clear. — RFC 6750 §5.2 */
  'RFC6750-5.2-02': 'RFC6750-5.2-02',
  /** Token lifetime is limited. — RFC 6750 §5.2 */
  'RFC6750-5.2-03': 'RFC6750-5.2-03',
  /** A PATCH is applied atomically; partial states are never visible. — RFC 5789 §2 */
  'RFC5789-2-01': 'RFC5789-2-01',
  /** A malformed patch document is 400. — RFC 5789 §2.2 */
  'RFC5789-2.2-01': 'RFC5789-2.2-01',
  /** An unsupported patch media type is 415 with Accept-Patch. — RFC 5789 §2.2 */
  'RFC5789-2.2-02': 'RFC5789-2.2-02',
  /** Case-mapped usernames: width mapping, lower-casing and NFC are applied before comparison. — RFC 7613 §3.2.2 */
  'RFC7613-3.2.2-01': 'RFC7613-3.2.2-01',
  /** Passwords keep case and width, map non-ASCII spaces to space and use NFC. — RFC 7613 §4.2.2 */
  'RFC7613-4.2.2-01': 'RFC7613-4.2.2-01',
  /** An empty password is not accepted. — RFC 7613 §4.2.2 */
  'RFC7613-4.2.2-02': 'RFC7613-4.2.2-02',
  /** A lookup of a user that cannot exist is answered 200 with an empty ListResponse. — SCIMDOC, SCIMDOC26; MicrosoftDocs/entra-docs#1854 (itemsPerPage) */
  'ENTRA-A1': 'ENTRA-A1',
  /** The probe works in its wire form: plus signs for spaces, %22 for quotes, no body, no Content-Type and no SCIM Accept header. — MicrosoftDocs/azure-docs#94189 */
  'ENTRA-A2': 'ENTRA-A2',
  /** The probe works for whichever attribute is the matching attribute: userName, externalId or the work e-mail value path. — MicrosoftDocs/azure-docs#21660; FusionAuth/fusionauth-issues#2456 */
  'ENTRA-A3': 'ENTRA-A3',
  /** A probe value with the prefix "AzureAD_Test-" is treated as an ordinary string. — Captain-P-Goldfish/scim-for-keycloak#78 */
  'ENTRA-A4': 'ENTRA-A4',
  /** A filter without a match is never answered 404; Entra quarantines the job for it. — QUAR, GALTRB; grokability/snipe-it#11913 */
  'ENTRA-A5': 'ENTRA-A5',
  /** The same empty answer is given for a group that does not exist, at any time, because the probe is repeated at each cycle start and on demand. — SCIMDOC, POD; AzureAD/SCIMReferenceCode#63 */
  'ENTRA-A6': 'ENTRA-A6',
  /** The probe is answered quickly whatever the size of the directory. — Captain-P-Goldfish/scim-for-keycloak#78 */
  'ENTRA-A7': 'ENTRA-A7',
  /** A wrong or expired token is answered 401, so that the failure is recognised as a credential problem. — QUAR, GALTRB, REF checklist */
  'ENTRA-A8': 'ENTRA-A8',
  /** The portal probe has a Graph form (POST …/synchronization/jobs/{job}/validateCredentials) which answers 400 CredentialValidationUnavailable when the endpoint errors; nothing for a provider to do. — REF scim-onboarding.agent.md */
  'ENTRA-A9': 'ENTRA-A9',
  /** The base URL may hold any path and may carry a feature-flag query string; unknown query parameters are ignored and "/scim" in the path is not required. — SCIMDOC, COMPAT */
  'ENTRA-A10': 'ENTRA-A10',
  /** Users can be read by id and found with eq on userName and externalId, groups with eq on displayName. — SCIMDOC */
  'ENTRA-B1': 'ENTRA-B1',
  /** The filter operators eq and and are supported; Entra uses no others. — SCIMDOC */
  'ENTRA-B2': 'ENTRA-B2',
  /** A filter always yields a ListResponse, also for one hit; each entry has id and schemas, and totalResults equals the number of hits. — SCIMDOC, VALTUT */
  'ENTRA-B3': 'ENTRA-B3',
  /** All usual encodings of the same filter mean the same, and %2B inside the value is a plus sign, not a space. — MicrosoftDocs/azure-docs#94189; goauthentik/authentik#25837; elimity-com/scim#150; SCIMDOC */
  'ENTRA-B4': 'ENTRA-B4',
  /** A trailing slash before the query is accepted. — AzureAD/SCIMReferenceCode#44 */
  'ENTRA-B5': 'ENTRA-B5',
  /** userName and group displayName are compared without regard to case. — PRA runs 9, 22, 32; jelhub/scimgateway#89; SCIMDOC sample schema (caseExact false) */
  'ENTRA-B6': 'ENTRA-B6',
  /** Special and non-ASCII characters in attribute values, apostrophes above all, are stored and matched without a server error. — KNOWN, REF; PRA */
  'ENTRA-B7': 'ENTRA-B7',
  /** Every attribute used for matching can be filtered on its own, since match attributes are tried one by one in precedence order and never combined. — ATTR */
  'ENTRA-B8': 'ENTRA-B8',
  /** A match query never has more than one hit; uniqueness is enforced by the server, across case variants too. — LOGS, SCIMDOC */
  'ENTRA-B9': 'ENTRA-B9',
  /** The reference check by two clauses works in either order and returns zero or one resource. — SCIMDOC */
  'ENTRA-B10': 'ENTRA-B10',
  /** externalId is filterable with eq, stored, and returned as sent, since tenants have been seen to switch the lookup to it. — OctopusDeploy/Issues#9841; better-auth/better-auth#10419; goauthentik/authentik#25837, #25987; langwatch/langwatch#6974 */
  'ENTRA-B11': 'ENTRA-B11',
  /** A fully qualified attribute name is accepted in a filter. — rancher/rancher#54871 */
  'ENTRA-B12': 'ENTRA-B12',
  /** A filter with a value path on the left is evaluated, or refused with 400 invalidFilter; it is never ignored. — SCIMDOC, GALTRB; FusionAuth/fusionauth-issues#2456; elimity-com/scim#150; eneo-ai/eneo#443 */
  'ENTRA-B13': 'ENTRA-B13',
  /** GET of a known user is 200 with the full resource, of an unknown or hard-deleted one 404. — SCIMDOC */
  'ENTRA-B14': 'ENTRA-B14',
  /** A user is returned by GET and by filter whatever the value of active; only hard deletion removes it. — SCIMDOC */
  'ENTRA-B15': 'ENTRA-B15',
  /** Each returned resource has an id, and the id never changes during the life of the resource. — SCIMDOC, LOGS */
  'ENTRA-B16': 'ENTRA-B16',
  /** For guests Entra strips #EXT# and the tenant domain from the UPN before sending it; nothing for a provider to do. — HOW */
  'ENTRA-B17': 'ENTRA-B17',
  /** Responses are JSON of the same shape as the schema says; manager comes back as an object, booleans as booleans, never HTML or a bare string. — LOGS; Budibase/budibase#15369; Auth0 support article on Entra manager mapping */
  'ENTRA-B18': 'ENTRA-B18',
  /** A create that lists the core and enterprise URNs without enterprise data is accepted, and custom-extension data is accepted although its URN is not listed in schemas. — SCIMDOC, ATTR */
  'ENTRA-C1': 'ENTRA-C1',
  /** Client-sent meta.resourceType and an empty roles array are ignored, not refused. — SCIMDOC */
  'ENTRA-C2': 'ENTRA-C2',
  /** Explicit nulls count as absent attributes, and the misspelt URN of an old client does not break the create. — SCIMDOC (example 2, still on the 2026 page); simpleidserver/SimpleIdServer#823 */
  'ENTRA-C3': 'ENTRA-C3',
  /** active is accepted on create as boolean and as the strings "True"/"true"/"False", and returned as a JSON boolean. — ATTR (Switch mapping), COMPAT */
  'ENTRA-C4': 'ENTRA-C4',
  /** A create whose enterprise manager is unknown to the server, or is a plain string, is not refused. — PRA run 26; apache/directory-scimple#1242; MicrosoftDocs/azure-docs#69234, #73842 */
  'ENTRA-C5': 'ENTRA-C5',
  /** All documented role shapes are accepted, including primary as the string "True". — ATTR; PRA run 26 */
  'ENTRA-C6': 'ENTRA-C6',
  /** A create is answered 201 with the full resource including id and meta, values stored and returned exactly as sent, or refused with a descriptive error. — SCIMDOC */
  'ENTRA-C7': 'ENTRA-C7',
  /** Creating a user whose matching value exists is answered 409. — VALTUT, LOGS */
  'ENTRA-C8': 'ENTRA-C8',
  /** A slow first create followed by the service's own retry ends in a harmless 409. — GALTRB */
  'ENTRA-C9': 'ENTRA-C9',
  /** At most one entry per type value exists in a multi-valued attribute. — SCIMDOC */
  'ENTRA-C10': 'ENTRA-C10',
  /** Entra skips null source attributes and sends "default value if null" only on create; nothing for a provider to do. — KNOWN, ATTR */
  'ENTRA-C11': 'ENTRA-C11',
  /** A provider that has entitlements does not demand them on create, because the generic connector cannot send that attribute. — SCIMDOC, ATTR */
  'ENTRA-C12': 'ENTRA-C12',
  /** A create with nothing but schemas and userName works. — PRA run 26; Captain-P-Goldfish/SCIM-SDK#416 */
  'ENTRA-C13': 'ENTRA-C13',
  /** Every attribute of the default mapping that the provider claims survives a round trip. — SCIMDOC, ATTR */
  'ENTRA-C14': 'ENTRA-C14',
  /** An inactive user can be created, or is at least found by filter afterwards, so that a later create does not end in a dead-end 409. — better-auth/better-auth#11111; kobotoolbox/kpi#7076 */
  'ENTRA-C15': 'ENTRA-C15',
  /** The validator's full-width create with random values is accepted; strict checks of URL, language tag, country, phone or time zone make a server fail it. — PRA runs 9 and 26 */
  'ENTRA-C-VALPOST': 'ENTRA-C-VALPOST',
  /** PATCH bodies come in the standard PatchOp envelope, one or several operations each. — SCIMDOC, COMPAT */
  'ENTRA-D-ENV': 'ENTRA-D-ENV',
  /** One report shows the envelope with the URN …:core:2.0:PatchOp; a tolerant server accepts it, a 400 is correct by the RFC. — thomaspoignant/scim-patch#207 (single report) */
  'ENTRA-D-ENV-URN': 'ENTRA-D-ENV-URN',
  /** Entra never sends PUT, so a missing PUT is no Entra finding. — SCIMDOC */
  'ENTRA-D-PUT': 'ENTRA-D-PUT',
  /** The default disable PATCH with a capital op and a string boolean sets active to false. — COMPAT; ssoready/ssoready#155 */
  'ENTRA-D1': 'ENTRA-D1',
  /** Capitalised Replace and Add on single attributes work, several operations per request. — COMPAT, SCIMDOC */
  'ENTRA-D2': 'ENTRA-D2',
  /** Replacing the value of the work e-mail by value path works. — SCIMDOC */
  'ENTRA-D3': 'ENTRA-D3',
  /** Add and Replace work on dotted and plain paths of name, externalId and userName. — SCIMDOC, COMPAT */
  'ENTRA-D4': 'ENTRA-D4',
  /** An enterprise attribute addressed by its colon-separated URN path is set inside the extension object; the dot in 2.0 does not split the path. — COMPAT; limosa-io/laravel-scim-server#34 */
  'ENTRA-D5': 'ENTRA-D5',
  /** Members are added by Add on path members with entries that hold $ref null. — SCIMDOC */
  'ENTRA-D6': 'ENTRA-D6',
  /** The non-RFC remove with members in value removes only those members. — COMPAT, SCIMDOC; MicrosoftDocs/azure-docs#30826; segment-boneyard/segment-docs#6726 */
  'ENTRA-D7': 'ENTRA-D7',
  /** Setting the manager works for each value form seen: array with $ref and value on path manager, object, raw string, and array on the URN path. — SCIMDOC; Captain-P-Goldfish/SCIM-SDK#686; pond/scimitar#48; apache/directory-scimple#1242 */
  'ENTRA-D8': 'ENTRA-D8',
  /** With the aadOptscim062020 dialect the disable PATCH has a lower-case op and a JSON boolean. — COMPAT */
  'ENTRA-D9': 'ENTRA-D9',
  /** A path-less replace whose value object has dotted and URN keys updates the nested attributes. — COMPAT; Captain-P-Goldfish/scim-for-keycloak#26 */
  'ENTRA-D10': 'ENTRA-D10',
  /** The same path-less object is accepted with op add. — pond/scimitar#123; thomaspoignant/scim-patch#132, #133, #207; COMPAT (add with path) */
  'ENTRA-D11': 'ENTRA-D11',
  /** A member is removed by value path. — COMPAT */
  'ENTRA-D12': 'ENTRA-D12',
  /** The dialect flag has no effect in provision-on-demand and can be turned back, so a provider must serve both dialects at once. — COMPAT, GALTRB */
  'ENTRA-D13': 'ENTRA-D13',
  /** Jobs of 2018 (customappsso) used dotted extension attributes and invalid path filters; they are unsupported now and need not work. — COMPAT */
  'ENTRA-D14': 'ENTRA-D14',
  /** Add or Replace through a value filter that matches nothing creates the element with the filter's attribute filled in. — VALTUT (Add Attributes); sourcegraph/sourcegraph-public-snapshot#49119, PR#49200; Captain-P-Goldfish/scim-for-keycloak#73; Captain-P-Goldfish/SCIM-SDK#416 */
  'ENTRA-D15': 'ENTRA-D15',
  /** Creating an element through a filter leaves its siblings alone. — Captain-P-Goldfish/SCIM-SDK#668 */
  'ENTRA-D16': 'ENTRA-D16',
  /** A boolean written as a string inside a filter matches the JSON boolean, so that several operations land in one element. — PRA run 26; Captain-P-Goldfish/scim-for-keycloak#87; apache/directory-scimple#1213 */
  'ENTRA-D17': 'ENTRA-D17',
  /** Multi-role PATCH is accepted: add with JSON text inside value, and replace with the full list. — ATTR */
  'ENTRA-D18': 'ENTRA-D18',
  /** The manager can be set by a raw id string and cleared by every empty form; afterwards it is absent or empty. — REF SCIMTests_Workflow.json (Add, replace, replace ""); PRA run 9 ({value:""}); thomaspoignant/scim-patch#453 */
  'ENTRA-D19': 'ENTRA-D19',
  /** Replacing optional attributes with "" and then with null is accepted and leaves them unset. — REF SCIM_Null_Update_Test (SCIMTests_Workflow.json) */
  'ENTRA-D20': 'ENTRA-D20',
  /** Operations in a request are applied in order, also on the same attribute; the last one wins. — PRA runs 9 and 32 (validator preview tests) */
  'ENTRA-D21': 'ENTRA-D21',
  /** replace on path members sets the whole member list. — PRA run 9; grokability/snipe-it#19096; PostHog/posthog#47336 */
  'ENTRA-D22': 'ENTRA-D22',
  /** PATCH is answered 200 with a body or 204 without one. — SCIMDOC; PRA run 9 */
  'ENTRA-D23': 'ENTRA-D23',
  /** One PATCH per member arrives, several in flight on the same group, without loss. — REF SetupLogicApp-Standard-Agent.md; Captain-P-Goldfish/SCIM-SDK#646; scimmyjs/scimmy#79; Infisical/infisical#6471 */
  'ENTRA-D24': 'ENTRA-D24',
  /** Adding a present member and removing an absent one are successes. — simpleidserver/SimpleIdServer#245; Infisical/infisical#6471 */
  'ENTRA-D25': 'ENTRA-D25',
  /** Adding a member that does not exist is refused as a whole, without partial effect. — MicrosoftDocs/azure-docs#70913; kortix-ai/suna#7298 */
  'ENTRA-D26': 'ENTRA-D26',
  /** Renaming userName keeps the id and the active state. — VALTUT (Update Joining Property); ssoready/ssoready#164 */
  'ENTRA-D27': 'ENTRA-D27',
  /** A plain string value is accepted for single-valued attributes; arrays are not demanded. — MicrosoftDocs/azure-docs#42220 */
  'ENTRA-D28': 'ENTRA-D28',
  /** Both the verbose form (one op per attribute, up to about 36 in a request) and the compact form (one path-less object) work. — REF (isVerbosePatchSupported); PRA run 26 */
  'ENTRA-D29': 'ENTRA-D29',
  /** Every combination of op spelling, path style and value type leaves a defined state. — COMPAT, SCIMDOC; PRA */
  'ENTRA-D-MATRIX': 'ENTRA-D-MATRIX',
  /** Unassignment, leaving the scope, directory soft delete and accountEnabled=false all arrive as the same active=false PATCH, which must disable the user. — HOW, ATTR */
  'ENTRA-E1': 'ENTRA-E1',
  /** DELETE of a user is 204, after which GET is 404 and the filter is empty; a second DELETE is 404. — SCIMDOC, HOW; PRA run 9 (second DELETE) */
  'ENTRA-E2': 'ENTRA-E2',
  /** Where a gallery connector declares that soft delete is unsupported, Entra sends the DELETE at disable time. — HOW, ATTR; PRA */
  'ENTRA-E3': 'ENTRA-E3',
  /** After unassignment the user is unmanaged: no DELETE follows when it is later removed from the directory. — HOW; MicrosoftDocs/azure-docs#22948, #30269, #104769 */
  'ENTRA-E4': 'ENTRA-E4',
  /** Restoring by active true keeps id, attributes and group memberships, because memberships are not sent again. — HOW; REF Restore_User_Test */
  'ENTRA-E5': 'ENTRA-E5',
  /** A disabled user answers GET and filter with 200 and active false; 404 makes Entra create a duplicate. — SCIMDOC, VALTUT; sourcegraph/sourcegraph-public-snapshot#49325; ssoready/ssoready#155 */
  'ENTRA-E6': 'ENTRA-E6',
  /** Users disabled in Entra before the first sync are never created. — HOW */
  'ENTRA-E7': 'ENTRA-E7',
  /** A repeated active=true on an active user is a harmless success. — getsentry/self-hosted#3573; getsentry/sentry-docs#16258 */
  'ENTRA-E8': 'ENTRA-E8',
  /** Business rules that refuse disabling (last admin, must be active) are reported as a clear client error, since they fail in every cycle. — learn.microsoft.com Q&A 1185756 */
  'ENTRA-E9': 'ENTRA-E9',
  /** Soft and hard delete are both supported; the gallery needs at least one. — HOW, GALREQ */
  'ENTRA-E10': 'ENTRA-E10',
  /** DELETE of a group is 204, after which GET is 404 and the filter is empty. — SCIMDOC; REF Restore_Group_Test */
  'ENTRA-E11': 'ENTRA-E11',
  /** The string "False" disables; it is never taken as a truthy value. — COMPAT; thomaspoignant/scim-patch#872 */
  'ENTRA-E12': 'ENTRA-E12',
  /** Group lookup and group read honour excludedAttributes=members. — SCIMDOC, LOGS */
  'ENTRA-F1': 'ENTRA-F1',
  /** Group create with the Microsoft URN in schemas, without members, is accepted. — SCIMDOC */
  'ENTRA-F2': 'ENTRA-F2',
  /** Group rename and externalId change by PATCH work and keep id and members. — SCIMDOC, VALTUT; PRA run 9 */
  'ENTRA-F3': 'ENTRA-F3',
  /** A second group with the same displayName is refused with 409. — SCIMDOC, VALTUT */
  'ENTRA-F4': 'ENTRA-F4',
  /** Group displayName is matched without regard to case. — PRA runs 9, 22 */
  'ENTRA-F5': 'ENTRA-F5',
  /** A group filter without excludedAttributes returns the members. — PRA run 9; SCIMDOC */
  'ENTRA-F6': 'ENTRA-F6',
  /** A group can be a member of a group; its own members are not flattened. — Azure/AzureAD-BYOA-Provisioning-Samples#26 */
  'ENTRA-F7': 'ENTRA-F7',
  /** A PATCH on a large group never truncates it at a page size. — FusionAuth/fusionauth-issues#2784 */
  'ENTRA-F8': 'ENTRA-F8',
  /** Group support presupposes PATCH; Microsoft's sources disagree on whether groups are mandatory for the gallery (overview v5 and GALTRB: mandatory; GALREQ: recommended; PR#161 of September 2026: optional for user-only apps). — SCIMDOC, GALREQ, GALTRB, REF (PR#161) */
  'ENTRA-F9': 'ENTRA-F9',
  /** On-demand provisioning handles at most five members of a group per run. — POD */
  'ENTRA-F10': 'ENTRA-F10',
  /** A query meant for one object returns one entry; duplicates in the answer are an error for Entra. — LOGS */
  'ENTRA-F11': 'ENTRA-F11',
  /** Users come first, then groups, then references; members always carry ids that the server itself returned. — HOW */
  'ENTRA-F12': 'ENTRA-F12',
  /** Users can be listed page by page with startIndex and count. — SCIMDOC */
  'ENTRA-G1': 'ENTRA-G1',
  /** Walking at least 11 users with count=5 gives full pages whose startIndex is the requested one. — REF SCIMTests_Workflow.json, REF overview tests 23 and 24 */
  'ENTRA-G2': 'ENTRA-G2',
  /** The credential test list GET /Users?startIndex=1&count=1 is 2xx. — REF SCIMTests_Workflow.json */
  'ENTRA-G3': 'ENTRA-G3',
  /** The provisioning job of the generic connector works by filter and lists nothing in full. — HOW */
  'ENTRA-G4': 'ENTRA-G4',
  /** List counters are JSON integers, itemsPerPage is the number returned, filter and paging combine, and a list without paging parameters is not empty. — ory/polis#4054; bitwarden/server#4034; wso2/product-is#4601, #4842, #4944; rstudio/rstudio#14992 */
  'ENTRA-G5': 'ENTRA-G5',
  /** At least 25 requests per second per tenant are served. — GALREQ, GALTRB, REF checklist */
  'ENTRA-H1': 'ENTRA-H1',
  /** The generic client has no rate limiter of its own; gallery connectors are tuned per app. — REF SetupLogicApp-Standard-Agent.md, FINISH */
  'ENTRA-H2': 'ENTRA-H2',
  /** Overload is answered 429 with Retry-After, nothing is half-written, and service resumes after the wait. — LOGS, REF checklist; learn.microsoft.com Q&A 1922038 */
  'ENTRA-H3': 'ENTRA-H3',
  /** An initial cycle covers all objects in scope, incremental cycles follow about every 40 minutes; the interval is not configurable. — HOW, KNOWN, SCIMDOC26 */
  'ENTRA-H4': 'ENTRA-H4',
  /** Initial cycle time is estimated as 0.01 to 0.08 minutes per assigned user, group and group member. — FINISH */
  'ENTRA-H5': 'ENTRA-H5',
  /** A job is quarantined at 5,000 failures and more than 40 %, or above 40,000, or 60,000 with reference failures, and at once for credential or compliance errors. — QUAR */
  'ENTRA-H6': 'ENTRA-H6',
  /** In quarantine cycles slow down to one a day; retries come 6, 12 and 24 h after the first failure, then daily, and after 28 days the job is disabled. — QUAR */
  'ENTRA-H7': 'ENTRA-H7',
  /** On-demand provisioning typically takes less than 30 seconds in all, so a handful of requests must not take longer. — POD */
  'ENTRA-H8': 'ENTRA-H8',
  /** Requests are answered in seconds; a timed-out one is retried only about 40 minutes later. — LOGS */
  'ENTRA-H9': 'ENTRA-H9',
  /** Parallel PATCHes on one group lose no update and produce no 409 or 5xx. — Captain-P-Goldfish/SCIM-SDK#646; scimmyjs/scimmy#79; fleetdm/fleet#50724; FusionAuth/fusionauth-issues#2869; BerriAI/litellm#34209; Infisical/infisical#6471 */
  'ENTRA-H10': 'ENTRA-H10',
  /** A bearer token in the Authorization header is accepted on every endpoint, discovery included. — SCIMDOC */
  'ENTRA-I1': 'ENTRA-I1',
  /** A long-lived secret token works for existing and non-gallery apps, but new gallery apps may not rely on it; the blank-token mode (JWT with aud 8adf8e6e-67b2-4cf2-a259-e3dc5476c621, iss https://sts.windows.net/{tenant}/) is for tests only. — SCIMDOC26, GALREQ */
  'ENTRA-I2': 'ENTRA-I2',
  /** OAuth client credentials work: form-encoded request, header, body or both for the client secret, a lifetime of 60 to 360 minutes, and a token that opens SCIM. — SCIMDOC26, GALREQ, REF SCIMTests_Workflow.json */
  'ENTRA-I3': 'ENTRA-I3',
  /** Workload identity federation works: a JWT assertion issued by Entra is exchanged for an access token. — SCIMDOC26, REF WIF guide, REF SCIMTests_Workflow.json */
  'ENTRA-I4': 'ENTRA-I4',
  /** The authorization code grant is retired for new connectors; nothing to test. — SCIMDOC26 */
  'ENTRA-I5': 'ENTRA-I5',
  /** Missing, invalid and expired tokens are answered 401. — GALTRB, REF checklist; PostHog/posthog#42205; onyx-dot-app/onyx#8925 */
  'ENTRA-I6': 'ENTRA-I6',
  /** One invalid-token answer puts the whole job into quarantine, so 401 must never be sent for a valid token, for example under load. — QUAR; learn.microsoft.com Q&A 4969398 */
  'ENTRA-I7': 'ENTRA-I7',
  /** TLS 1.2 is offered; the documents permit no other version. — SCIMDOC, HOW */
  'ENTRA-TLS': 'ENTRA-TLS',
  /** The endpoint is reached by HTTPS. — SCIMDOC */
  'ENTRA-TLS-HTTPS': 'ENTRA-TLS-HTTPS',
  /** The server certificate comes from a public certificate authority that Microsoft trusts. — SCIMDOC, BUILD */
  'ENTRA-TLS-CA': 'ENTRA-TLS-CA',
  /** The certificate key is RSA of at least 2048 or ECC of at least 256 bits. — SCIMDOC */
  'ENTRA-TLS-KEY': 'ENTRA-TLS-KEY',
  /** At least one of the eight listed ECDHE suites (AES-128/256, GCM or CBC-SHA256/384, RSA or ECDSA) is accepted under TLS 1.2. — SCIMDOC */
  'ENTRA-TLS-CIPHER': 'ENTRA-TLS-CIPHER',
  /** Requests come from the address ranges of the service tag AzureActiveDirectory, there is no fixed address; nothing black-box to test. — SCIMDOC; MicrosoftDocs/azure-docs#94189 */
  'ENTRA-NET-IP': 'ENTRA-NET-IP',
  /** The base URL and its endpoints answer without redirects. — none found (our inference) */
  'ENTRA-NET-REDIRECT': 'ENTRA-NET-REDIRECT',
  /** Bodies with Content-Type application/scim+json; charset=utf-8 are parsed. — MicrosoftDocs/azure-docs#12728, #116775; medplum/medplum#4143 */
  'ENTRA-K1': 'ENTRA-K1',
  /** GETs without Content-Type and without a SCIM Accept header are served. — MicrosoftDocs/azure-docs#94189 */
  'ENTRA-K2': 'ENTRA-K2',
  /** Responses carry Content-Type application/scim+json, charset permitted. — SCIMDOC; jelhub/scimgateway#89; AzureAD/SCIMReferenceCode#108; MicrosoftDocs/azure-docs#104859 */
  'ENTRA-K3': 'ENTRA-K3',
  /** No reliable evidence about Entra's User-Agent exists; it must be neither required nor filtered. — PRA (illustrative sample only); okta-blog-archive#1956 (Okta SCIM Client 1.0.0) */
  'ENTRA-K4': 'ENTRA-K4',
  /** Writes without If-Match are accepted, since no use of ETags by Entra is documented or seen. — none found (our inference) */
  'ENTRA-K5': 'ENTRA-K5',
  /** UTF-8 text survives in both directions. — our inference */
  'ENTRA-K6': 'ENTRA-K6',
  /** GET /Schemas answers a ListResponse; it is required for new gallery apps and used when the configuration is saved or opened. — SCIMDOC, ATTR, GALREQ */
  'ENTRA-L1': 'ENTRA-L1',
  /** Schema attributes hold no null members and use camelCase keywords. — SCIMDOC */
  'ENTRA-L2': 'ENTRA-L2',
  /** Every mapped attribute can be found in /Schemas after flattening, so type sub-attributes need canonicalValues. — REF SCIMTests_Workflow.json (Schema_Discoverability_Test) */
  'ENTRA-L3': 'ENTRA-L3',
  /** /ResourceTypes and /ServiceProviderConfig exist too; /Bulk is recommended, not used. — REF checklist, GALREQ */
  'ENTRA-L4': 'ENTRA-L4',
  /** The schema advertises nothing that breaks the validator's discovery mode: password, id, emails.display. — scimmyjs/scimmy-routers#10; sourcegraph/sourcegraph-public-snapshot#62185; Captain-P-Goldfish/SCIM-SDK#515; PRA run 32 */
  'ENTRA-L5': 'ENTRA-L5',
  /** Attributes that a create cannot do without are marked required true in the schema. — REF SCIMTests_Workflow.json (Null_Update and Initialization read required) */
  'ENTRA-L6': 'ENTRA-L6',
  /** Each schema resource has its own schemas attribute, and discovery works with a valid token. — apache/directory-scimple#1012; onyx-dot-app/onyx#8454 */
  'ENTRA-L7': 'ENTRA-L7',
  /** Success is 200, 201 or 204. — SCIMDOC */
  'ENTRA-M-2XX': 'ENTRA-M-2XX',
  /** A request the provider cannot take is refused with 400 and a body that says which attribute is wrong, because the object fails and is retried with backoff. — LOGS */
  'ENTRA-M-400': 'ENTRA-M-400',
  /** 401 is kept for credential problems; it quarantines the job at once. — QUAR, LOGS */
  'ENTRA-M-401': 'ENTRA-M-401',
  /** 403 and 405 are not used for operations Entra needs (POST, PATCH, GET, and DELETE where offered). — LOGS */
  'ENTRA-M-403': 'ENTRA-M-403',
  /** 404 on a filtered list is a compliance error. — QUAR, GALTRB */
  'ENTRA-M-404FILTER': 'ENTRA-M-404FILTER',
  /** 404 on GET or PATCH of an id is sent only when the resource is really gone, since it strands the user until the job restarts. — LOGS */
  'ENTRA-M-404ID': 'ENTRA-M-404ID',
  /** 409 is sent for conflicting creates and renames only. — LOGS */
  'ENTRA-M-409': 'ENTRA-M-409',
  /** No evidence how 412 is handled; a provider must not require preconditions. — none found */
  'ENTRA-M-412': 'ENTRA-M-412',
  /** 422 is understood as a failure of the object (UnprocessableEntity), 400 with scimType says more. — LOGS, REF checklist */
  'ENTRA-M-422': 'ENTRA-M-422',
  /** 429 is the answer to overload; the operation is retried automatically. — LOGS */
  'ENTRA-M-429': 'ENTRA-M-429',
  /** Client mistakes never end in 500 or 503; those are retried about every 40 minutes. — LOGS */
  'ENTRA-M-5XX': 'ENTRA-M-5XX',
  /** 501 is not used for user create, read, PATCH or filter. — LOGS */
  'ENTRA-M-501': 'ENTRA-M-501',
  /** No request times out. — LOGS */
  'ENTRA-M-TIMEOUT': 'ENTRA-M-TIMEOUT',
  /** Every body that is sent is parseable JSON of the expected kind. — LOGS */
  'ENTRA-M-UNPARSABLE': 'ENTRA-M-UNPARSABLE',
  /** A lookup never returns more than one match. — LOGS */
  'ENTRA-M-DUP': 'ENTRA-M-DUP',
  /** A full licence is reported as a refusal with a clear detail, not as a silent success. — LOGS */
  'ENTRA-M-LICENSE': 'ENTRA-M-LICENSE',
  /** Further log codes exist without a distinct provider cause (DuplicateSourceEntries, ImportSkipped, EntrySynchronizationSkipped, InvalidDomain, SchemaPropertyCanOnlyAcceptValue, …ServiceIncompatibleFiltering). — LOGS; learn.microsoft.com Q&A 1185756, 5746233, 5828857 */
  'ENTRA-M-OTHER': 'ENTRA-M-OTHER',
  /** Error bodies are SCIM Errors with string status and a non-empty detail, the only clue the administrator sees. — LOGS, SCIMDOC */
  'ENTRA-M-BODY': 'ENTRA-M-BODY',
  /** The provisioning schema can be exported (Graph GET /servicePrincipals/{spId}/synchronization/jobs/{jobId}/schema or portal download) and serves as profile input. — GRAPH, VALTUT */
  'ENTRA-N1': 'ENTRA-N1',
  /** The mapped attribute set is the union of targetAttributeName; matching attributes are those with matchingPriority above 0 in ascending order. — GRAPH, ATTR */
  'ENTRA-N2': 'ENTRA-N2',
  /** flowType ObjectAddOnly marks a create-only attribute. — GRAPH, ATTR */
  'ENTRA-N3': 'ENTRA-N3',
  /** Disabled mappings and flowTypes without Update or Delete switch the corresponding tests off. — GRAPH, ATTR */
  'ENTRA-N4': 'ENTRA-N4',
  /** Attribute definitions give type (String, Integer, Reference, Binary, Boolean, DateTime), mutability (ReadWrite, ReadOnly, Immutable, WriteOnly), required, multivalued, caseExact, referencedObjects. — GRAPH, ATTR */
  'ENTRA-N5': 'ENTRA-N5',
  /** A mapping source is Attribute, Constant or Function. — GRAPH, ATTR */
  'ENTRA-N6': 'ENTRA-N6',
  /** Target paths may contain quoted filters and URNs and are case-sensitive strings. — GRAPH, ATTR */
  'ENTRA-N7': 'ENTRA-N7',
  /** Gallery connectors carry flags such as IsSoftDeletionSupported, IsSynchronizeAllSupported; the Logic App reads isVerbosePatchSupported. — PRA, REF */
  'ENTRA-N8': 'ENTRA-N8',
  /** Related Graph calls are restart, validateCredentials and provisionOnDemand; connectivity keys are authenticationType, baseAddress, secretToken, oauth2ClientId, oauth2ClientSecret, oauth2TokenExchangeUri, credentialLocationInRequest. — REF */
  'ENTRA-N9': 'ENTRA-N9',
  /** Validator: create user. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-U01': 'ENTRA-VAL-U01',
  /** Validator: duplicate user. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-U02': 'ENTRA-VAL-U02',
  /** Validator: filter for an existing user. — PRA runs 9 and 22 */
  'ENTRA-VAL-U03': 'ENTRA-VAL-U03',
  /** Validator: filter for a user that does not exist. — PRA runs 9 and 22 */
  'ENTRA-VAL-U04': 'ENTRA-VAL-U04',
  /** Validator: filter for an existing user in another letter case. — PRA runs 9 and 22 */
  'ENTRA-VAL-U05': 'ENTRA-VAL-U05',
  /** Validator: PATCH replace attributes, verbose and compact. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-U06': 'ENTRA-VAL-U06',
  /** Validator: PATCH add attributes to a minimal user. — VALTUT; PRA run 26 */
  'ENTRA-VAL-U07': 'ENTRA-VAL-U07',
  /** Validator: update userName (joining property). — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-U08': 'ENTRA-VAL-U08',
  /** Validator: disable user. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-U09': 'ENTRA-VAL-U09',
  /** Validator: add manager. — PRA (manager coercion note, run 9) */
  'ENTRA-VAL-U10': 'ENTRA-VAL-U10',
  /** Validator: replace manager. — PRA (manager coercion note, run 9) */
  'ENTRA-VAL-U11': 'ENTRA-VAL-U11',
  /** Validator: remove manager. — PRA run 9, manager coercion note */
  'ENTRA-VAL-U12': 'ENTRA-VAL-U12',
  /** Validator: delete user. — PRA runs 9 and 22 */
  'ENTRA-VAL-U13': 'ENTRA-VAL-U13',
  /** Validator: get group by id without members. — PRA runs 9 and 22 */
  'ENTRA-VAL-G01': 'ENTRA-VAL-G01',
  /** Validator: filter existing group without members. — PRA runs 9 and 22 */
  'ENTRA-VAL-G02': 'ENTRA-VAL-G02',
  /** Validator: filter existing group with members. — PRA runs 9 and 22 */
  'ENTRA-VAL-G03': 'ENTRA-VAL-G03',
  /** Validator: filter a group that does not exist. — PRA runs 9 and 22 */
  'ENTRA-VAL-G04': 'ENTRA-VAL-G04',
  /** Validator: filter existing group in another letter case. — PRA runs 9 and 22 */
  'ENTRA-VAL-G05': 'ENTRA-VAL-G05',
  /** Validator: create group. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-G06': 'ENTRA-VAL-G06',
  /** Validator: duplicate group. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-G07': 'ENTRA-VAL-G07',
  /** Validator: PATCH group, replace attributes. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-G08': 'ENTRA-VAL-G08',
  /** Validator: update group displayName (or externalId, whichever joins). — PRA runs 9 and 22 */
  'ENTRA-VAL-G09': 'ENTRA-VAL-G09',
  /** Validator: add group member. — VALTUT; PRA runs 9 and 22 */
  'ENTRA-VAL-G10': 'ENTRA-VAL-G10',
  /** Validator: remove group member. — PRA runs 9 and 22 */
  'ENTRA-VAL-G11': 'ENTRA-VAL-G11',
  /** Validator: delete group. — PRA runs 9 and 22 */
  'ENTRA-VAL-G12': 'ENTRA-VAL-G12',
  /** Validator preview: several operations on different attributes. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P01': 'ENTRA-VAL-P01',
  /** Validator preview: several operations on the same attribute. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P02': 'ENTRA-VAL-P02',
  /** Validator preview: delete a user that does not exist. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P03': 'ENTRA-VAL-P03',
  /** Validator preview: delete the same user twice. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P04': 'ENTRA-VAL-P04',
  /** Validator preview: add and remove a member in one group PATCH. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P05': 'ENTRA-VAL-P05',
  /** Validator preview: delete a group that does not exist. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P06': 'ENTRA-VAL-P06',
  /** Validator preview: delete the same group twice. — PRA runs 9, 26 and 32 */
  'ENTRA-VAL-P07': 'ENTRA-VAL-P07',
  /** Validator: every list answer is checked for schema URI, totalResults, equality of totalResults and Resources length, presence of Resources, required fields and echoed values. — VALTUT; PRA run 32 (8 assertions) */
  'ENTRA-VAL-LIST': 'ENTRA-VAL-LIST',
  /** Validator data are 12 capital letters for strings, fake e-mails, random countries, languages and time zones, a random word as profileUrl and "True" as string in roles. — PRA runs 9 and 26; VALTUT (known issues) */
  'ENTRA-VAL-DATA': 'ENTRA-VAL-DATA',
  /** Not checked by Microsoft: 201 carries a Location header equal to meta.location. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-01': 'ENTRA-VALGAP-01',
  /** Not checked by Microsoft: errors have Content-Type application/scim+json. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-02': 'ENTRA-VALGAP-02',
  /** Not checked by Microsoft: status in error bodies is a string. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-03': 'ENTRA-VALGAP-03',
  /** Not checked by Microsoft: a 200 to PATCH has a body. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-04': 'ENTRA-VALGAP-04',
  /** Not checked by Microsoft: meta.location agrees with the called URL and can be fetched. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-05': 'ENTRA-VALGAP-05',
  /** Not checked by Microsoft: schemas lists an extension only when its data are present, and no empty extension object is returned. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-06': 'ENTRA-VALGAP-06',
  /** Not checked by Microsoft: a cleared manager leaves no {"value":""} behind. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-07': 'ENTRA-VALGAP-07',
  /** Not checked by Microsoft: scimType fits the case. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-08': 'ENTRA-VALGAP-08',
  /** Not checked by Microsoft (a MUST of the RFC): attributes with returned never are never shown. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-09': 'ENTRA-VALGAP-09',
  /** Not checked by Microsoft: excludedAttributes really excludes, on lists too. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-10': 'ENTRA-VALGAP-10',
  /** Not checked by Microsoft's validator: transport security. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-11': 'ENTRA-VALGAP-11',
  /** Not checked by Microsoft's web validator: pagination. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-12': 'ENTRA-VALGAP-12',
  /** Not checked by Microsoft: failed authentication is answered 401 with a SCIM Error and WWW-Authenticate. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-13': 'ENTRA-VALGAP-13',
  /** Not checked by Microsoft: concurrent writes. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-14': 'ENTRA-VALGAP-14',
  /** Not checked by Microsoft: adding a member twice. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-15': 'ENTRA-VALGAP-15',
  /** Not checked by Microsoft: behaviour at the rate limit. — PRA false-positive reports (runs 9, 26, 32) */
  'ENTRA-VALGAP-16': 'ENTRA-VALGAP-16',
  /** Validator false alarm: it expects writeOnly and returned-never attributes back. — PRA run 32 */
  'ENTRA-VALFF-01': 'ENTRA-VALFF-01',
  /** Validator false alarm: a provider whose delete is a soft delete. — VALTUT; PRA */
  'ENTRA-VALFF-02': 'ENTRA-VALFF-02',
  /** Validator false alarm: random time zones fail systems that validate them. — VALTUT */
  'ENTRA-VALFF-03': 'ENTRA-VALFF-03',
  /** Validator false alarm: password in the schema. — scimmyjs/scimmy-routers#10 */
  'ENTRA-VALFF-04': 'ENTRA-VALFF-04',
  /** Validator false alarm: emails.display in the schema. — sourcegraph/sourcegraph-public-snapshot#62185 */
  'ENTRA-VALFF-05': 'ENTRA-VALFF-05',
  /** Validator and Logic App fail when the feature flag is part of the base URL. — GALTRB */
  'ENTRA-VALFF-06': 'ENTRA-VALFF-06',
  /** Gallery Create_User_Test: a user assigned in Entra appears on the endpoint. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-01': 'ENTRA-GAL-01',
  /** Gallery Update_User_Test: changed mapped attributes (title, department …) arrive. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-02': 'ENTRA-GAL-02',
  /** Gallery Disable_User_Test (always runs): accountEnabled=false leads to active false. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-03': 'ENTRA-GAL-03',
  /** Gallery Delete_User_Test (optional, failure is a warning): the purged user is gone. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-04': 'ENTRA-GAL-04',
  /** Gallery User_Update_Manager_Test: manager set, changed and removed. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-05': 'ENTRA-GAL-05',
  /** Gallery Restore_User_Test: create, unassign (gone or disabled), assign again (back). — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-06': 'ENTRA-GAL-06',
  /** Gallery POD_User_Test: on-demand provisioning creates the user at once. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-07': 'ENTRA-GAL-07',
  /** Gallery Create_Group_Test: an assigned group appears. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-08': 'ENTRA-GAL-08',
  /** Gallery Update_Group_Test: displayName or description change arrives. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-09': 'ENTRA-GAL-09',
  /** Gallery Delete_Group_Test (optional): the group is removed. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-10': 'ENTRA-GAL-10',
  /** Gallery Group_Update_Add_Member_Test. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-11': 'ENTRA-GAL-11',
  /** Gallery Group_Update_Remove_Member_Test. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-12': 'ENTRA-GAL-12',
  /** Gallery POD_Group_Test: on-demand provisioning of a group. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-13': 'ENTRA-GAL-13',
  /** Gallery Restore_Group_Test (optional): group removed and created again. — REF SCIM-Validation-Test-Overview.md (August 2026, v5) */
  'ENTRA-GAL-14': 'ENTRA-GAL-14',
  /** Gallery Schema_Discoverability_Test. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-15': 'ENTRA-GAL-15',
  /** Gallery SCIM_Null_Update_Test. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-16': 'ENTRA-GAL-16',
  /** Gallery SCIM_User_Create_Test: direct POST /Users. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-17': 'ENTRA-GAL-17',
  /** Gallery SCIM_User_Update_Test: PATCH replace of every eligible single-valued attribute. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-18': 'ENTRA-GAL-18',
  /** Gallery SCIM_Group_Create_Test: direct POST /Groups. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-19': 'ENTRA-GAL-19',
  /** Gallery SCIM_Group_Update_Test: PATCH of single-valued, non-reference group attributes. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-20': 'ENTRA-GAL-20',
  /** Gallery Validate_Credentials_Test: OAuth client credentials. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-21': 'ENTRA-GAL-21',
  /** Gallery Federated_Identity_Test: workload identity federation. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-22': 'ENTRA-GAL-22',
  /** Gallery SCIM_User_Pagination_Test. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-23': 'ENTRA-GAL-23',
  /** Gallery SCIM_Group_Pagination_Test (optional). — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-24': 'ENTRA-GAL-24',
  /** Gallery SCIM_Update_Manager_Test: direct set, change, clear. — REF SCIMTests_Workflow.json */
  'ENTRA-GAL-25': 'ENTRA-GAL-25',
  /** The gallery run passes when all mandatory tests pass or are skipped and one of the two auth tests passes; delete user, delete group, restore group and group pagination only warn. — REF overview, GALVAL, GALTRB, REF PR#161 */
  'ENTRA-GAL-RULES': 'ENTRA-GAL-RULES',
  /** Realistic profile values and random strings, some with apostrophes, are accepted. — REF; PRA OpenText analysis */
  'ENTRA-GAL-DATA': 'ENTRA-GAL-DATA',
  /** A SCIM 2.0 user endpoint exists. — GALREQ, REF checklist */
  'ENTRA-P01': 'ENTRA-P01',
  /** A group endpoint exists. — GALREQ, REF checklist */
  'ENTRA-P02': 'ENTRA-P02',
  /** 25 requests per second per tenant are sustained. — GALREQ, GALTRB, REF checklist */
  'ENTRA-P03': 'ENTRA-P03',
  /** Users can be soft- or hard-deleted. — GALREQ, REF checklist */
  'ENTRA-P04': 'ENTRA-P04',
  /** A query for an unknown user succeeds with zero results. — GALREQ, REF checklist */
  'ENTRA-P05': 'ENTRA-P05',
  /** Schema discovery is supported. — GALREQ, REF checklist */
  'ENTRA-P06': 'ENTRA-P06',
  /** OAuth client credentials or workload identity federation, with credentials per customer. — GALREQ */
  'ENTRA-P07': 'ENTRA-P07',
  /** A passing Logic App run is submitted. — GALVAL, GALREQ, REF checklist */
  'ENTRA-P08': 'ENTRA-P08',
  /** Engineering and support contacts are given. — GALREQ, REF checklist */
  'ENTRA-P09': 'ENTRA-P09',
  /** Public documentation of the endpoint exists. — GALREQ, REF checklist */
  'ENTRA-P10': 'ENTRA-P10',
  /** At least 100 mutual customers, and five named tenants for the preview. — GALREQ, REF checklist */
  'ENTRA-P11': 'ENTRA-P11',
  /** The integration was tested as a non-gallery application first. — GALREQ, REF checklist */
  'ENTRA-P12': 'ENTRA-P12',
  /** Several group memberships are changed by one PATCH. — GALREQ, REF checklist */
  'ENTRA-P13': 'ENTRA-P13',
  /** SCIM bulk is recommended. — GALREQ, REF checklist */
  'ENTRA-P14': 'ENTRA-P14',
  /** Older lists (to 2025) asked for three non-expiring test credentials, code grant or long-lived token, and an app role. — SCIMDOC (older versions) */
  'ENTRA-P15': 'ENTRA-P15',
  /** The Fuze connector has its own ledger. — fuze-provisioning-tutorial */
  'ENTRA-Q-FUZE': 'ENTRA-Q-FUZE',
  /** RingCentral limits reads to 300 and writes to 1000 per minute and drops displayName and manager from the mapping. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q01': 'ENTRA-Q01',
  /** Smartsheet has no soft delete: active=false removes the user for good. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q02': 'ENTRA-Q02',
  /** 8x8 has an immutable custom attribute urn:…:8x8:1.1:User:site. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q03': 'ENTRA-Q03',
  /** Zoom takes users only, up to 9,999 basic users, matched by userName. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q04': 'ENTRA-Q04',
  /** Atlassian Cloud takes verified domains only, has no group rename, batches PATCH, matches by e-mail and offers schema discovery. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q05': 'ENTRA-Q05',
  /** AWS IAM Identity Center requires firstName, lastName, displayName and userName, one e-mail and phone, at most 100 member changes per PATCH, no replace of members, only eq and and, tokens of one year. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q06': 'ENTRA-Q06',
  /** Snowflake tokens last six months, disabling is by active, custom attributes exist. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q07': 'ENTRA-Q07',
  /** Slack allows userNames of at most 21 characters, unique; matching by userName or e-mail only. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q08': 'ENTRA-Q08',
  /** Dropbox Business deletes an invited user that is suspended. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q09': 'ENTRA-Q09',
  /** Tableau Cloud knows userName, active and roles only, filters on userName and displayName, bearer only. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q10': 'ENTRA-Q10',
  /** Workplace by Facebook requires an e-mail and a verified domain. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q11': 'ENTRA-Q11',
  /** BitaBIZ requires userName, e-mail, first and last name and has no hard delete. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q12': 'ENTRA-Q12',
  /** Cisco Umbrella / Secure Access takes at most 200 groups. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q13': 'ENTRA-Q13',
  /** getAbstract filters on userName and displayName only. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q14': 'ENTRA-Q14',
  /** Cisco Webex needs an existing organisation and specific attributes. — app tutorial in entra-docs saas-apps */
  'ENTRA-Q15': 'ENTRA-Q15',
  /** OpenText allows only work e-mails, ISO countries, RFC 3966 phones, a domain allow list and, of the enterprise extension, department only. — app documentation or issue */
  'ENTRA-Q16': 'ENTRA-Q16',
  /** Lexmark is user-only and has writeOnly, never-returned badgeCode and pin. — app documentation or issue */
  'ENTRA-Q17': 'ENTRA-Q17',
  /** Miro limits per 30 s and takes at most 8,000 members per PATCH (413). — app documentation or issue */
  'ENTRA-Q18': 'ENTRA-Q18',
  /** Deel allows 5 requests per second per token. — app documentation or issue */
  'ENTRA-Q19': 'ENTRA-Q19',
  /** Peakon (Workday) allows 25,000 operations per hour. — app documentation or issue */
  'ENTRA-Q20': 'ENTRA-Q20',
  /** ConfigCat answers 429 with Retry-After. — app documentation or issue */
  'ENTRA-Q21': 'ENTRA-Q21',
  /** PingOne keeps one value per type. — app documentation or issue */
  'ENTRA-Q22': 'ENTRA-Q22',
  /** Pydantic Logfire offers GET and group PATCH only, with exact filters. — app documentation or issue */
  'ENTRA-Q23': 'ENTRA-Q23',
  /** Sentry accepts only active=false in user PATCH. — app documentation or issue */
  'ENTRA-Q24': 'ENTRA-Q24',
  /** Cloudflare Access needs UPN equal to e-mail, compared with case. — app documentation or issue */
  'ENTRA-Q25': 'ENTRA-Q25',
  /** Pulumi limits team names to about 40 characters. — app documentation or issue */
  'ENTRA-Q26': 'ENTRA-Q26',
  /** A profile must be able to express: resources, required, createOnly, readOnly, writeOnly, filterable, matching, caseExact, softDelete, hardDelete, maxMembersPerPatch, rates, formats, allowedDomains, maxLength, patchDialects, auth, testData. — derived from section q */
  'ENTRA-Q-PROFILE': 'ENTRA-Q-PROFILE',
  /** Test Connection with base URL and secret token succeeds: a lookup of an unknown user is 200 with an empty list. — FUZE-DOC22, FUZE-DOC26, SCIMDOC */
  'FUZE-P01': 'FUZE-P01',
  /** The long-lived secret token issued by Fuze is accepted as bearer token on every request, any other token is answered 401. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 (bearer named in DOC26) */
  'FUZE-P02': 'FUZE-P02',
  /** The tenant URL was https://api.fuze.com/scim/v2 in the 2019 tutorial and is now handed out together with the token. — FUZE-DOC19, FUZE-DOC22 */
  'FUZE-P03': 'FUZE-P03',
  /** A user with exactly the five mapped attributes is created, and all five come back as sent. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P04': 'FUZE-P04',
  /** Nothing beyond the five mapped attributes is demanded: no displayName, no externalId, no enterprise data. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P05': 'FUZE-P05',
  /** A second user with the same userName is refused with 409, in any letter case. — SCIMDOC, VALTUT */
  'FUZE-P06': 'FUZE-P06',
  /** The attribute used for matching can be filtered with eq. — ATTR, GALTRB */
  'FUZE-P07': 'FUZE-P07',
  /** A filter on userName that the API cannot evaluate (the documented Fuze limitation) is refused, never ignored. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P08': 'FUZE-P08',
  /** An account that exists without userName but with the work e-mail equal to the UPN ends in a clean conflict, not in a duplicate or a server error. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P09': 'FUZE-P09',
  /** Changes of first and last name arrive in both PATCH dialects. — FUZE-DOC22, FUZE-DOC26, COMPAT */
  'FUZE-P10': 'FUZE-P10',
  /** A change of the work e-mail arrives by value path, also on a user that has none, and leaves other e-mails alone. — FUZE-DOC22, FUZE-DOC26, COMPAT, VALTUT */
  'FUZE-P11': 'FUZE-P11',
  /** A rename of userName keeps the account and its id. — FUZE-DOC22, FUZE-DOC26, SCIMDOC */
  'FUZE-P12': 'FUZE-P12',
  /** active false disables and active true enables, as boolean and as the strings "False"/"True". — FUZE-DOC22, FUZE-DOC26, COMPAT */
  'FUZE-P13': 'FUZE-P13',
  /** A disabled user stays readable and findable and can be enabled again with the same id and attributes. — FUZE-DOC22, FUZE-DOC26, SCIMDOC */
  'FUZE-P14': 'FUZE-P14',
  /** Users that no longer need access are removed: by disabling, and by DELETE where hard delete is offered. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P15': 'FUZE-P15',
  /** Entitlements are accepted on create and returned afterwards. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P16': 'FUZE-P16',
  /** Entitlements are create-only: adding another one by PATCH does not change them. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P17': 'FUZE-P17',
  /** Replacing entitlements by PATCH does not change them. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P18': 'FUZE-P18',
  /** Removing entitlements by PATCH does not change them. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P19': 'FUZE-P19',
  /** For a user created without entitlements a later add is undefined: RFC 7644 allows it for immutable attributes, Fuze documents creation only. — RFC 7644 3.5.2; FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P20': 'FUZE-P20',
  /** A PUT cannot change entitlements either. — RFC 7644 3.5.1; FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P21': 'FUZE-P21',
  /** PATCHes of other attributes and disable/enable leave entitlements alone. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P22': 'FUZE-P22',
  /** A PATCH that mixes a permitted change with an entitlement change is refused whole or applied without the entitlement part. — RFC 7644 3.5.2; FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P23': 'FUZE-P23',
  /** The schema declares entitlements as immutable (create-only), so that clients can know. — RFC 7643 7; FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P24': 'FUZE-P24',
  /** New entitlements can be given by deleting and creating the user again. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P25': 'FUZE-P25',
  /** Entitlement values come from the customer's lists of product SKUs, location codes and department codes; an unknown code should be refused with a clear detail. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P26': 'FUZE-P26',
  /** Ten requests per second are served steadily. — FUZE-DOC22, FUZE-DOC26 (change log 2020-06-15) */
  'FUZE-P27': 'FUZE-P27',
  /** Above the limit the answer is 429 with Retry-After and no write is half done. — FUZE-DOC22, FUZE-DOC26, REF checklist */
  'FUZE-P28': 'FUZE-P28',
  /** Only users are provisioned; a provider without /Groups is complete for Fuze. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P29': 'FUZE-P29',
  /** Refusals carry a readable reason, the only thing the administrator sees in the provisioning log. — LOGS */
  'FUZE-P30': 'FUZE-P30',
  /** Repeating an unchanged update is harmless. — HOW */
  'FUZE-P31': 'FUZE-P31',
  /** The connector works from fixed attributes; schema discovery is not needed for it. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-P32': 'FUZE-P32',
  /** An absent user is never reported by 404 on the lookup. — QUAR, GALTRB */
  'FUZE-P33': 'FUZE-P33',
  /** Configuration is tenant URL plus secret token; nothing runs until Test Connection has succeeded. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-S01': 'FUZE-S01',
  /** The mapping is exactly userName, name.givenName, name.familyName, the work e-mail value and active, plus entitlements if the profile has them. — FUZE-DOC22, FUZE-DOC26; SCIMDOC */
  'FUZE-S02': 'FUZE-S02',
  /** Entitlements flow on create only and never appear in a PATCH. — FUZE-DOC19, FUZE-DOC22, FUZE-DOC26; GRAPH (ObjectAddOnly) */
  'FUZE-S03': 'FUZE-S03',
  /** No more than ten requests per second are sent, retries and parallel work included. — FUZE-DOC22, FUZE-DOC26 (change log 2020-06-15) */
  'FUZE-S04': 'FUZE-S04',
  /** Users only: group objects are not created; assigned groups merely contribute their direct members. — FUZE-DOC22, FUZE-DOC26; HOW */
  'FUZE-S05': 'FUZE-S05',
  /** Users who hold only the Default Access role are skipped as not effectively entitled. — FUZE-DOC19, FUZE-DOC21; NOUSERS */
  'FUZE-S06': 'FUZE-S06',
  /** Scope is either the assigned users and groups or all users. — FUZE-DOC22, FUZE-DOC26; HOW */
  'FUZE-S07': 'FUZE-S07',
  /** Scoping filters decide by source attributes: clauses of one filter are joined by AND, several filters by OR. — FUZE-DOC22, FUZE-DOC26; SCOPE */
  'FUZE-S08': 'FUZE-S08',
  /** Saving a scoping filter or a mapping starts a full evaluation; users that fall out of scope are disabled. — SCOPE, HOW */
  'FUZE-S09': 'FUZE-S09',
  /** The initial cycle handles every user in scope: probe, lookup by matching attribute, create on a miss, update on a hit, remember the target id, store a watermark. — HOW */
  'FUZE-S10': 'FUZE-S10',
  /** Incremental cycles handle only users changed since the watermark and use the cached id. — HOW */
  'FUZE-S11': 'FUZE-S11',
  /** Incremental cycles follow at about 40 minutes, back to back, and the initial cycle takes longer. — FUZE-DOC19, FUZE-DOC22; SCIMDOC26 */
  'FUZE-S12': 'FUZE-S12',
  /** A null source attribute is left out; defaults are sent on create only. — KNOWN, ATTR */
  'FUZE-S13': 'FUZE-S13',
  /** Unassignment, leaving scope, directory soft delete and blocked sign-in all send active=false; return to scope sends active=true. — HOW, ATTR */
  'FUZE-S14': 'FUZE-S14',
  /** A hard delete in the directory (purge, or 30 days after soft delete) sends DELETE, but not for users that were unassigned before. — HOW */
  'FUZE-S15': 'FUZE-S15',
  /** A target without soft delete gets DELETE where others get active=false. — HOW */
  'FUZE-S16': 'FUZE-S16',
  /** Users disabled in the directory before they were ever provisioned are not created. — HOW */
  'FUZE-S17': 'FUZE-S17',
  /** A user without a value for the matching attribute is skipped. — LOGS, ATTR */
  'FUZE-S18': 'FUZE-S18',
  /** An existing account without userName, found by nobody, leads to a create that conflicts, and the failure repeats each cycle. — FUZE-DOC22, FUZE-DOC26 */
  'FUZE-S19': 'FUZE-S19',
  /** Failed objects are retried in later cycles with growing distance while the rest of the cycle goes on. — HOW, QUAR */
  'FUZE-S20': 'FUZE-S20',
  /** 429 is logged as TooManyRequests and retried automatically. — LOGS */
  'FUZE-S21': 'FUZE-S21',
  /** Server errors and timeouts are retried about 40 minutes later, that is in the next cycle. — LOGS */
  'FUZE-S22': 'FUZE-S22',
  /** Bad credentials or a compliance error (404 or unparsable answer on the probe) quarantine the job at once. — QUAR */
  'FUZE-S23': 'FUZE-S23',
  /** Many failures quarantine the job: at least 5,000 and more than 40 %, or more than 40,000, or 60,000 including references. — QUAR */
  'FUZE-S24': 'FUZE-S24',
  /** In quarantine retries come 6, 12 and 24 hours after the first failure and then daily; the job ends after 28 days and leaves quarantine at the first good cycle. — QUAR */
  'FUZE-S25': 'FUZE-S25',
  /** A restart clears watermark, escrow and quarantine and runs an initial cycle; links to target ids stay unless a full reset is asked for. — HOW, QUAR */
  'FUZE-S26': 'FUZE-S26',
  /** On-demand provisioning runs five steps for one user: connection, import, scope, match, action. — POD, FUZE-DOC26 */
  'FUZE-S27': 'FUZE-S27',
  /** Both PATCH dialects can be chosen, since it is not documented which one the gallery connector uses. — COMPAT */
  'FUZE-S28': 'FUZE-S28',
  /** Every step is logged with action, status, target id, changed attributes and Microsoft's error code. — LOGS, REF overview */
  'FUZE-S29': 'FUZE-S29',
  /** Changes made in the target are not noticed or rolled back. — KNOWN */
  'FUZE-S30': 'FUZE-S30',
  /** Stopping lets the running cycle finish; no new one starts. — KNOWN */
  'FUZE-S31': 'FUZE-S31',
  /** The initial cycle is estimated at 0.01 to 0.08 minutes per assigned user, group and member. — FINISH */
  'FUZE-S32': 'FUZE-S32',
  /** One e-mail tells the administrator about quarantine and its reason. — QUAR, FUZE-DOC22, FUZE-DOC26 */
  'FUZE-S33': 'FUZE-S33',
  /** Guests are sent with the home part of the UPN only. — HOW */
  'FUZE-S34': 'FUZE-S34',
} as const

/** Id of a requirement of the ledgers. */
export type RequirementId = keyof typeof R
