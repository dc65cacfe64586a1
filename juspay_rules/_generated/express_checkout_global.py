"""Profile express-checkout-global: Express Checkout SDK Global (SEA).

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules.card_number import holds_card_number
from juspay_rules.rules import (
    WHITE_SPACE,
    Pattern,
    Profile,
    is_decimal,
    is_integer,
    is_member,
    is_number,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.rules import Order

EVERY_TEXT_CARD_NUMBER = (
    ("4", "4", (13, 16, 19)),
    ("51", "55", (16,)),
    ("2221", "2720", (16,)),
    ("34", "34", (15,)),
    ("37", "37", (15,)),
    ("6011", "6011", (16, 17, 18, 19)),
    ("644", "659", (16, 17, 18, 19)),
    ("300", "305", (14, 15, 16, 17, 18, 19)),
    ("3095", "3095", (14, 15, 16, 17, 18, 19)),
    ("36", "36", (14, 15, 16, 17, 18, 19)),
    ("38", "39", (14, 15, 16, 17, 18, 19)),
    ("3528", "3589", (16, 17, 18, 19)),
    ("62", "62", (16, 17, 18, 19)),
    ("60", "60", (16,)),
    ("81", "82", (16,)),
    ("508", "508", (16,)),
    ("5018", "5018", (13, 14, 15, 16, 17, 18, 19)),
    ("5020", "5020", (13, 14, 15, 16, 17, 18, 19)),
    ("5038", "5038", (13, 14, 15, 16, 17, 18, 19)),
    ("5893", "5893", (13, 14, 15, 16, 17, 18, 19)),
    ("6304", "6304", (13, 14, 15, 16, 17, 18, 19)),
    ("6759", "6759", (13, 14, 15, 16, 17, 18, 19)),
    ("6761", "6763", (13, 14, 15, 16, 17, 18, 19)),
    ("2200", "2204", (16, 17, 18, 19)),
)
EVERY_TEXT_CREDENTIAL = Pattern("[Bb]earer [A-Za-z]{0,19}[0-9][A-Za-z0-9._~+/-]{19}")
EVERY_TEXT_CREDENTIAL_EXCLUDES = Pattern("[Bb]asic [A-Za-z]{0,19}[0-9][A-Za-z0-9+/]{19}")
EVERY_TEXT_CREDENTIAL_EXCLUDES_2 = Pattern("[A-Za-z0-9_-]{10}[.]eyJ[A-Za-z0-9_-]{10}")
EVERY_TEXT_CREDENTIAL_EXCLUDES_3 = Pattern(
    "(?:AKIA[A-Z2-7]{16}|gh[oprsu]_[A-Za-z0-9]{36}|[rs]k_live_[A-Za-z0-9]{24}|AIza[A-Za-z0-9_-]{35})"
)
EVERY_TEXT_CREDENTIAL_EXCLUDES_4 = Pattern(
    "-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----[\\x0a\\x0d \\x5c]{0,2}[A-Za-z0-9+/]{20}"
)
EVERY_TEXT_CONTROL_CHARACTER = Pattern("[\\x00-\\x08\\x0e-\\x1f\\x7f]")
EVERY_TEXT_HIDDEN_CHARACTER = Pattern(
    "[\\u0080-\\u009f\\u061c\\u200e-\\u200f\\u202a-\\u202e\\u2066-\\u2069]"
)
ORDER_ID_OBSERVED_CHARSET = frozenset(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
ORDER_ID_OBSERVED_CHARSET_CHARSET = (
    b"()+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz{}~"
)
AMOUNT_PAISE = Pattern("[1-9][0-9][0-9]+00")
CURRENCY_ENUM = frozenset(
    {
        "HKD",
        "EUR",
        "USD",
        "GBP",
        "INR",
    }
)
PLAIN_WORDS = Pattern(
    "[!-~\\w]{1,12}+(?: (?:(?:[!-/:-~]|[^\\W0-9])|(?<![0-9] )[0-9])[!-~\\w]{0,11}+){0,}+"
)
RETURN_URL_ABSOLUTE_URL = Pattern(
    "[Hh][Tt][Tt][Pp][Ss]?://(?:[!-\\x22\\x24-.0-\\x3e@-\\x5b\\x5d-~]*@)?(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(?:[/?#][!-\\x5b\\x5d-~]*)?"
)
RETURN_URL_NO_IP_HOST = Pattern(
    "^[\\x00-\\x20]*(?:(?:[Hh][Tt][Tt][Pp][Ss]?:[/\\x5c]*|[/\\x5c]+)(?:[^/?#\\x5c]*@)?|(?:(?:[^\\x00-\\x20/?#@\\x5c][^/?#\\x5c]*)?@)?)(?:\\[|(?:[A-Za-z0-9-]*[.])*(?:[0-9]+|0[Xx][0-9A-Fa-f]*)[.]?(?::[0-9]*)?(?:[/?#\\x5c]|(?:[^ -~]|$)))"
)
RETURN_URL_NO_USERINFO = Pattern("^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\x5c]*@")
RETURN_URL_NO_LOCALHOST = Pattern(
    "^[Hh][Tt][Tt][Pp][Ss]?://(?:[^/?#\\x5c]*@)?[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt][.]?(?::[0-9]*)?(?:[/?#\\x5c]|(?:[^ -~]|$))"
)
PLAIN_URL = Pattern(
    "https://(?:[a-z0-9-]++[.])+[a-z]{2,}+(?::[0-9]{1,4}+)?+(?:/[!\\x24->@-\\x5b\\x5d-~]*+)?+"
)
TXN_TYPE_ENUM = frozenset(
    {
        "AUTHENTICATION",
        "AUTHORIZATION",
        "CAPTURE",
        "AUTHN_AUTHZ",
        "AUTHZ_CAPTURE",
    }
)
TXN_TYPE_AUTO_CAPTURE = frozenset(
    {
        "AUTHORIZATION",
        "AUTHENTICATION",
    }
)
CUSTOMER_EMAIL_ADDRESS = Pattern(
    "[A-Za-z0-9.!#\\x24%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:[.][A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+"
)
CUSTOMER_EMAIL_SPECIAL_CHARACTERS = (
    b"%+-.0123456789@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
)
PLAIN_ADDRESS = Pattern(
    "[A-Za-z0-9._%+-]++@(?:[A-Za-z0-9]{1,30}+(?:-[A-Za-z0-9]{1,30}+)?+[.])+[A-Za-z0-9]{1,60}+"
)
OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM = frozenset(
    {
        "true",
        "false",
    }
)
OPTIONS_GET_CLIENT_AUTH_TOKEN_ONLY_TRUE = frozenset(
    {
        "false",
    }
)
COUNTRY_CODE_ENUM = frozenset(
    {
        "ABW",
        "AFG",
        "AGO",
        "AIA",
        "ALA",
        "ALB",
        "AND",
        "ARE",
        "ARG",
        "ARM",
        "ASM",
        "ATA",
        "ATF",
        "ATG",
        "AUS",
        "AUT",
        "AZE",
        "BDI",
        "BEL",
        "BEN",
        "BES",
        "BFA",
        "BGD",
        "BGR",
        "BHR",
        "BHS",
        "BIH",
        "BLM",
        "BLR",
        "BLZ",
        "BMU",
        "BOL",
        "BRA",
        "BRB",
        "BRN",
        "BTN",
        "BVT",
        "BWA",
        "CAF",
        "CAN",
        "CCK",
        "CHE",
        "CHL",
        "CHN",
        "CIV",
        "CMR",
        "COD",
        "COG",
        "COK",
        "COL",
        "COM",
        "CPV",
        "CRI",
        "CUB",
        "CUW",
        "CXR",
        "CYM",
        "CYP",
        "CZE",
        "DEU",
        "DJI",
        "DMA",
        "DNK",
        "DOM",
        "DZA",
        "ECU",
        "EGY",
        "ERI",
        "ESH",
        "ESP",
        "EST",
        "ETH",
        "FIN",
        "FJI",
        "FLK",
        "FRA",
        "FRO",
        "FSM",
        "GAB",
        "GBR",
        "GEO",
        "GGY",
        "GHA",
        "GIB",
        "GIN",
        "GLP",
        "GMB",
        "GNB",
        "GNQ",
        "GRC",
        "GRD",
        "GRL",
        "GTM",
        "GUF",
        "GUM",
        "GUY",
        "HKG",
        "HMD",
        "HND",
        "HRV",
        "HTI",
        "HUN",
        "IDN",
        "IMN",
        "IND",
        "IOT",
        "IRL",
        "IRN",
        "IRQ",
        "ISL",
        "ISR",
        "ITA",
        "JAM",
        "JEY",
        "JOR",
        "JPN",
        "KAZ",
        "KEN",
        "KGZ",
        "KHM",
        "KIR",
        "KNA",
        "KOR",
        "KWT",
        "LAO",
        "LBN",
        "LBR",
        "LBY",
        "LCA",
        "LIE",
        "LKA",
        "LSO",
        "LTU",
        "LUX",
        "LVA",
        "MAC",
        "MAF",
        "MAR",
        "MCO",
        "MDA",
        "MDG",
        "MDV",
        "MEX",
        "MHL",
        "MKD",
        "MLI",
        "MLT",
        "MMR",
        "MNE",
        "MNG",
        "MNP",
        "MOZ",
        "MRT",
        "MSR",
        "MTQ",
        "MUS",
        "MWI",
        "MYS",
        "MYT",
        "NAM",
        "NCL",
        "NER",
        "NFK",
        "NGA",
        "NIC",
        "NIU",
        "NLD",
        "NOR",
        "NPL",
        "NRU",
        "NZL",
        "OMN",
        "PAK",
        "PAN",
        "PCN",
        "PER",
        "PHL",
        "PLW",
        "PNG",
        "POL",
        "PRI",
        "PRK",
        "PRT",
        "PRY",
        "PSE",
        "PYF",
        "QAT",
        "REU",
        "ROU",
        "RUS",
        "RWA",
        "SAU",
        "SDN",
        "SEN",
        "SGP",
        "SGS",
        "SHN",
        "SJM",
        "SLB",
        "SLE",
        "SLV",
        "SMR",
        "SOM",
        "SPM",
        "SRB",
        "SSD",
        "STP",
        "SUR",
        "SVK",
        "SVN",
        "SWE",
        "SWZ",
        "SXM",
        "SYC",
        "SYR",
        "TCA",
        "TCD",
        "TGO",
        "THA",
        "TJK",
        "TKL",
        "TKM",
        "TLS",
        "TON",
        "TTO",
        "TUN",
        "TUR",
        "TUV",
        "TWN",
        "TZA",
        "UGA",
        "UKR",
        "UMI",
        "URY",
        "USA",
        "UZB",
        "VAT",
        "VCT",
        "VEN",
        "VGB",
        "VIR",
        "VNM",
        "VUT",
        "WLF",
        "WSM",
        "YEM",
        "ZAF",
        "ZMB",
        "ZWE",
    }
)
PLAIN_WORDS_UDF_ANY = Pattern(
    "[!-~\\w]{1,12}+(?: (?:(?:[!-/:-~]|[^\\W0-9])|(?<![0-9] )[0-9])[!-~\\w]{0,11}+){0,18}+"
)


def accepts_every_text(value: str) -> bool:
    if len(value) >= 13 and holds_card_number(value, EVERY_TEXT_CARD_NUMBER):
        return False
    if "earer " in value and EVERY_TEXT_CREDENTIAL.search(value):
        return False
    if "asic " in value and EVERY_TEXT_CREDENTIAL_EXCLUDES.search(value):
        return False
    if "eyJ" in value and EVERY_TEXT_CREDENTIAL_EXCLUDES_2.search(value):
        return False
    if (
        "AKIA" in value or "gh" in value or "k_live_" in value or "AIza" in value
    ) and EVERY_TEXT_CREDENTIAL_EXCLUDES_3.search(value):
        return False
    if "PRIVATE KEY-----" in value and EVERY_TEXT_CREDENTIAL_EXCLUDES_4.search(value):
        return False
    if not value.isprintable() and EVERY_TEXT_CONTROL_CHARACTER.search(value):
        return False
    if not value.isascii() and EVERY_TEXT_HIDDEN_CHARACTER.search(value):
        return False
    return True


def explain_every_text(value: str, _order: "Order") -> list[str]:
    """Constraint set every-text (schemas/create_order)."""
    broken: list[str] = []
    if len(value) >= 13 and holds_card_number(value, EVERY_TEXT_CARD_NUMBER):
        broken.append("order.card-number")
    if (
        ("earer " in value and EVERY_TEXT_CREDENTIAL.search(value))
        or ("asic " in value and EVERY_TEXT_CREDENTIAL_EXCLUDES.search(value))
        or ("eyJ" in value and EVERY_TEXT_CREDENTIAL_EXCLUDES_2.search(value))
        or (
            ("AKIA" in value or "gh" in value or "k_live_" in value or "AIza" in value)
            and EVERY_TEXT_CREDENTIAL_EXCLUDES_3.search(value)
        )
        or ("PRIVATE KEY-----" in value and EVERY_TEXT_CREDENTIAL_EXCLUDES_4.search(value))
    ):
        broken.append("order.credential")
    if not value.isprintable() and EVERY_TEXT_CONTROL_CHARACTER.search(value):
        broken.append("order.control-character")
    if not value.isascii() and EVERY_TEXT_HIDDEN_CHARACTER.search(value):
        broken.append("order.hidden-character")
    return broken


def accepts_order_id(value: str) -> bool:
    if not value:
        return False
    if len(value) > 20:
        return False
    if not (value.isascii() and (value.isalnum() or not value)):
        return False
    return True


def explain_order_id(value: object, _order: "Order") -> list[str]:
    """order_id (sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory)."""
    broken: list[str] = []
    if type(value) is str:
        if not value:
            broken.append("minLength")
        if len(value) > 20:
            broken.append("maxLength")
        if not (value.isascii() and (value.isalnum() or not value)):
            broken.append("pattern")
        if (
            value[:1] not in ORDER_ID_OBSERVED_CHARSET
            or not value.isascii()
            or value.encode().translate(None, ORDER_ID_OBSERVED_CHARSET_CHARSET)
        ):
            broken.append("observed-charset")
    else:
        broken.append("type")
    return broken


def accepts_amount(value: str) -> bool:
    if value[:1] == "-" and "0" <= value[1:2] <= "9":
        return False
    if not is_decimal(value, 2):
        return False
    if not value.strip("0.") and is_decimal(value, 2):
        return False
    return True


def explain_amount(value: object, _order: "Order") -> list[str]:
    """amount (sea-ec-sdk/amount, sea-ec-sdk/introduction.mandatory)."""
    broken: list[str] = []
    if type(value) is str:
        if value[:1] == "-" and "0" <= value[1:2] <= "9":
            broken.append("minimum")
        if not is_decimal(value, 2):
            broken.append("pattern")
        if not value.strip("0.") and is_decimal(value, 2):
            broken.append("zero")
        if value.isdigit() and AMOUNT_PAISE.fullmatch(value):
            broken.append("paise")
    elif is_number(value):
        if value < 0:
            broken.append("minimum")
        if value > 9007199254740991:
            broken.append("maximum")
        if round(value, 2) != value:
            broken.append("scale")
        if value == 0:
            broken.append("zero")
        broken.append("json-number")
        if value >= 10000 and value % 100 == 0:
            broken.append("paise")
    else:
        broken.append("type")
    return broken


accepts_currency = CURRENCY_ENUM.__contains__


def explain_currency(value: object, _order: "Order") -> list[str]:
    """currency (sea-ec-sdk/currency)."""
    broken: list[str] = []
    if type(value) is str:
        if value not in CURRENCY_ENUM:
            broken.append("enum")
    else:
        broken.append("type")
    return broken


def accepts_free_text(value: str) -> object:
    if len(value) < 13 and value.isprintable():
        return value.strip()
    if PLAIN_WORDS.fullmatch(value):
        return True
    if value.strip(WHITE_SPACE) != value:
        return False
    return accepts_every_text(value)


def explain_free_text(value: object, order: "Order") -> list[str]:
    """Constraint set free-text (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if value.strip(WHITE_SPACE) != value:
            broken.append("surrounding-space")
        if len(value) >= 13 or not value.isprintable():
            broken += explain_every_text(value, order)
    else:
        broken.append("type")
    return broken


def accepts_return_url(value: str) -> bool:
    if PLAIN_URL.fullmatch(value):
        return True
    if not RETURN_URL_ABSOLUTE_URL.fullmatch(value):
        return False
    if "?" in value.partition("#")[0]:
        return False
    if RETURN_URL_NO_IP_HOST.search(value):
        return False
    if value[:7].lower() == "http://":
        return False
    if "#" in value:
        return False
    if "@" in value and RETURN_URL_NO_USERINFO.search(value):
        return False
    if "localhost" in value.lower() and RETURN_URL_NO_LOCALHOST.search(value):
        return False
    return True


def explain_return_url(value: object, _order: "Order") -> list[str]:
    """return_url (sea-ec-sdk/return_url)."""
    broken: list[str] = []
    if type(value) is str:
        if not RETURN_URL_ABSOLUTE_URL.fullmatch(value):
            broken.append("absolute-url")
        if "?" in value.partition("#")[0]:
            broken.append("no-query")
        if RETURN_URL_NO_IP_HOST.search(value):
            broken.append("no-ip-host")
        if value[:7].lower() == "http://":
            broken.append("https")
        if "#" in value:
            broken.append("no-fragment")
        if "@" in value and RETURN_URL_NO_USERINFO.search(value):
            broken.append("no-userinfo")
        if "localhost" in value.lower() and RETURN_URL_NO_LOCALHOST.search(value):
            broken.append("no-localhost")
    else:
        broken.append("type")
    return broken


accepts_product_id = str.strip


def explain_product_id(value: object, _order: "Order") -> list[str]:
    """Constraint set free-text (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if value.strip(WHITE_SPACE) != value:
            broken.append("surrounding-space")
    else:
        broken.append("type")
    return broken


def accepts_digits(value: str) -> bool:
    if not value:
        return False
    if not (value.isascii() and (value.isdigit() or not value)):
        return False
    return True


def explain_digits(value: object, _order: "Order") -> list[str]:
    """Constraint set digits (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if not value or not (value.isascii() and (value.isdigit() or not value)):
            broken.append("pattern")
    elif is_integer(value):
        if value < 0:
            broken.append("minimum")
        if value > 9007199254740991:
            broken.append("maximum")
    else:
        broken.append("type")
    return broken


def accepts_txn_type(value: str) -> bool:
    if value not in TXN_TYPE_ENUM:
        return False
    if value in TXN_TYPE_AUTO_CAPTURE:
        return False
    return True


def explain_txn_type(value: object, order: "Order") -> list[str]:
    """txn_type (sea-ec-sdk/txn_type)."""
    broken: list[str] = []
    if type(value) is str:
        if value not in TXN_TYPE_ENUM:
            broken.append("enum")
        if (value in TXN_TYPE_AUTO_CAPTURE) and is_member(
            order.get("metadata.txns.auto_capture"), (True, "true")
        ):
            broken.append("auto-capture")
    else:
        broken.append("type")
    return broken


def accepts_customer_id(_value: str) -> bool:
    return True


def explain_customer_id(value: object, _order: "Order") -> list[str]:
    """customer_id (sea-ec-sdk/customer_id)."""
    broken: list[str] = []
    if type(value) is str:
        pass
    else:
        broken.append("type")
    return broken


def accepts_customer_email(value: str) -> bool:
    if PLAIN_ADDRESS.fullmatch(value):
        return True
    if not CUSTOMER_EMAIL_ADDRESS.fullmatch(value):
        return False
    if not value.isascii() or value.encode().translate(None, CUSTOMER_EMAIL_SPECIAL_CHARACTERS):
        return False
    return True


def explain_customer_email(value: object, _order: "Order") -> list[str]:
    """customer_email (sea-ec-sdk/customer_email)."""
    broken: list[str] = []
    if type(value) is str:
        if not CUSTOMER_EMAIL_ADDRESS.fullmatch(value):
            broken.append("address")
        if not value.isascii() or value.encode().translate(None, CUSTOMER_EMAIL_SPECIAL_CHARACTERS):
            broken.append("special-characters")
    else:
        broken.append("type")
    return broken


def accepts_options_get_client_auth_token(value: str) -> bool:
    if value not in OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM:
        return False
    if value in OPTIONS_GET_CLIENT_AUTH_TOKEN_ONLY_TRUE:
        return False
    return True


def explain_options_get_client_auth_token(value: object, _order: "Order") -> list[str]:
    """options.get_client_auth_token (sea-ec-sdk/options.get_client_auth_token)."""
    broken: list[str] = []
    if type(value) is str:
        if value not in OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM:
            broken.append("enum")
        if value in OPTIONS_GET_CLIENT_AUTH_TOKEN_ONLY_TRUE:
            broken.append("only-true")
    elif type(value) is bool:
        if value is False:
            broken.append("only-true")
    else:
        broken.append("type")
    return broken


accepts_country_code = COUNTRY_CODE_ENUM.__contains__


def explain_country_code(value: object, _order: "Order") -> list[str]:
    """Constraint set country-code (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if value not in COUNTRY_CODE_ENUM:
            broken.append("enum")
    else:
        broken.append("type")
    return broken


def accepts_any_text(value: str) -> object:
    if len(value) < 13 and value.isprintable():
        return True
    if PLAIN_WORDS.fullmatch(value):
        return True
    return accepts_every_text(value)


def explain_any_text(value: object, order: "Order") -> list[str]:
    """Constraint set any-text (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if len(value) >= 13 or not value.isprintable():
            broken += explain_every_text(value, order)
    else:
        broken.append("type")
    return broken


def accepts_metadata_webhook_url(value: str) -> bool:
    if PLAIN_URL.fullmatch(value):
        return True
    if not RETURN_URL_ABSOLUTE_URL.fullmatch(value):
        return False
    if value[:7].lower() == "http://":
        return False
    return True


def explain_metadata_webhook_url(value: object, _order: "Order") -> list[str]:
    """metadata.webhook_url (sea-ec-sdk/webhook_url)."""
    broken: list[str] = []
    if type(value) is str:
        if not RETURN_URL_ABSOLUTE_URL.fullmatch(value):
            broken.append("absolute-url")
        if value[:7].lower() == "http://":
            broken.append("https")
    else:
        broken.append("type")
    return broken


accepts_flag = OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM.__contains__


def explain_flag(value: object, _order: "Order") -> list[str]:
    """Constraint set flag (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if value not in OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM:
            broken.append("enum")
    elif type(value) is bool:
        pass
    else:
        broken.append("type")
    return broken


def accepts_udf_plain(value: str) -> bool:
    if len(value) > 255:
        return False
    if not (
        value.isascii() and (value.isalnum() or value.replace(" ", "a").isalnum() or not value)
    ):
        return False
    return (len(value) < 13 and value.isprintable()) or accepts_every_text(value)


def explain_udf_plain(value: object, order: "Order") -> list[str]:
    """Constraint set udf-plain (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if len(value) > 255:
            broken.append("maxLength")
        if not (
            value.isascii() and (value.isalnum() or value.replace(" ", "a").isalnum() or not value)
        ):
            broken.append("pattern")
        if len(value) >= 13 or not value.isprintable():
            broken += explain_every_text(value, order)
    else:
        broken.append("type")
    return broken


def accepts_udf_any(value: str) -> object:
    if len(value) < 13 and value.isprintable():
        return True
    if PLAIN_WORDS_UDF_ANY.fullmatch(value):
        return True
    if len(value) > 255:
        return False
    return accepts_every_text(value)


def explain_udf_any(value: object, order: "Order") -> list[str]:
    """Constraint set udf-any (schemas/create_order)."""
    broken: list[str] = []
    if type(value) is str:
        if len(value) > 255:
            broken.append("maxLength")
        if len(value) >= 13 or not value.isprintable():
            broken += explain_every_text(value, order)
    else:
        broken.append("type")
    return broken


PROFILE = Profile(
    name="express-checkout-global",
    fields={
        "order_id": ("order_id", accepts_order_id, explain_order_id, None),
        "amount": ("amount", accepts_amount, explain_amount, None),
        "currency": ("currency", accepts_currency, explain_currency, None),
        "description": ("description", accepts_free_text, explain_free_text, None),
        "return_url": ("return_url", accepts_return_url, explain_return_url, None),
        "product_id": ("product_id", accepts_product_id, explain_product_id, None),
        "gateway_id": ("gateway_id", accepts_digits, explain_digits, None),
        "txn_type": ("txn_type", accepts_txn_type, explain_txn_type, None),
        "customer_id": ("customer_id", accepts_customer_id, explain_customer_id, None),
        "customer_email": ("customer_email", accepts_customer_email, explain_customer_email, None),
        "customer_phone": ("customer_phone", accepts_free_text, explain_free_text, None),
        "mobile_country_code": ("mobile_country_code", accepts_digits, explain_digits, None),
        "options.get_client_auth_token": (
            "options.get_client_auth_token",
            accepts_options_get_client_auth_token,
            explain_options_get_client_auth_token,
            None,
        ),
        "billing_address_first_name": (
            "billing_address_first_name",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_last_name": (
            "billing_address_last_name",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_line1": (
            "billing_address_line1",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_line2": (
            "billing_address_line2",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_line3": (
            "billing_address_line3",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_city": (
            "billing_address_city",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_state": (
            "billing_address_state",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_country": (
            "billing_address_country",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_postal_code": (
            "billing_address_postal_code",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_phone": (
            "billing_address_phone",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "billing_address_country_code_iso": (
            "billing_address_country_code_iso",
            accepts_country_code,
            explain_country_code,
            None,
        ),
        "shipping_address_first_name": (
            "shipping_address_first_name",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_last_name": (
            "shipping_address_last_name",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_line1": (
            "shipping_address_line1",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_line2": (
            "shipping_address_line2",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_line3": (
            "shipping_address_line3",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_city": (
            "shipping_address_city",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_state": (
            "shipping_address_state",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_country": (
            "shipping_address_country",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_postal_code": (
            "shipping_address_postal_code",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_phone": (
            "shipping_address_phone",
            accepts_free_text,
            explain_free_text,
            None,
        ),
        "shipping_address_country_code_iso": (
            "shipping_address_country_code_iso",
            accepts_country_code,
            explain_country_code,
            None,
        ),
        "metadata.JUSPAY:gateway_reference_id": (
            "metadata.JUSPAY:gateway_reference_id",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.webhook_url": (
            "metadata.webhook_url",
            accepts_metadata_webhook_url,
            explain_metadata_webhook_url,
            None,
        ),
        "metadata.txns.auto_capture": (
            "metadata.txns.auto_capture",
            accepts_flag,
            explain_flag,
            None,
        ),
        "metadata.txns.allow_card_no_3ds": (
            "metadata.txns.allow_card_no_3ds",
            accepts_flag,
            explain_flag,
            None,
        ),
        "udf1": ("udf1", accepts_udf_plain, explain_udf_plain, None),
        "udf2": ("udf2", accepts_udf_plain, explain_udf_plain, None),
        "udf3": ("udf3", accepts_udf_plain, explain_udf_plain, None),
        "udf4": ("udf4", accepts_udf_plain, explain_udf_plain, None),
        "udf5": ("udf5", accepts_udf_plain, explain_udf_plain, None),
        "udf6": ("udf6", accepts_udf_any, explain_udf_any, None),
        "udf7": ("udf7", accepts_udf_any, explain_udf_any, None),
        "udf8": ("udf8", accepts_udf_any, explain_udf_any, None),
        "udf9": ("udf9", accepts_udf_any, explain_udf_any, None),
        "udf10": ("udf10", accepts_udf_any, explain_udf_any, None),
        "metadata.PG1:promo_code": (
            "metadata.PG1:promo_code",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PG2:AdditionalInfo3": (
            "metadata.PG2:AdditionalInfo3",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PG3:campaignCode": (
            "metadata.PG3:campaignCode",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PG4:OrderInfo": (
            "metadata.PG4:OrderInfo",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:landing_page": (
            "metadata.PAYPAL:landing_page",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:phone_number": (
            "metadata.PAYPAL:phone_number",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:country_code": (
            "metadata.PAYPAL:country_code",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:first_name": (
            "metadata.PAYPAL:first_name",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:last_name": (
            "metadata.PAYPAL:last_name",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:experience_id": (
            "metadata.PAYPAL:experience_id",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:brand_name": (
            "metadata.PAYPAL:brand_name",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:additional_data": (
            "metadata.PAYPAL:additional_data",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:lnp_product_name": (
            "metadata.PAYPAL:lnp_product_name",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:lnp_product_code": (
            "metadata.PAYPAL:lnp_product_code",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:lnp_charge_pattern": (
            "metadata.PAYPAL:lnp_charge_pattern",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:direct_wallet_version": (
            "metadata.PAYPAL:direct_wallet_version",
            accepts_any_text,
            explain_any_text,
            None,
        ),
        "metadata.PAYPAL:purchase_category": (
            "metadata.PAYPAL:purchase_category",
            accepts_any_text,
            explain_any_text,
            None,
        ),
    },
    families=(
        (
            Pattern("metadata[.][A-Za-z0-9_]+:gateway_reference_id"),
            "metadata.<GATEWAY>:gateway_reference_id",
            accepts_any_text,
            explain_any_text,
            "metadata.JUSPAY:gateway_reference_id",
        ),
    ),
    required=(
        ("order_id", ("order_id",)),
        ("amount", ("amount",)),
        ("currency", ("currency",)),
        ("customer_id", ("customer_id",)),
        ("customer_email", ("customer_email",)),
    ),
    texts={
        accepts_order_id: (
            "[0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]{1,20}+",
        ),
        accepts_amount: ("(?=[0.]*+[1-9])[0-9]++(?:[.][0-9]{1,2}+)?+",),
        accepts_currency: ("(?:USD|INR|HKD|GBP|EUR)",),
        accepts_free_text: (
            "[!-~][ !-~]{0,11}+(?<! )",
            "[!-~\\w]{1,12}+(?: (?:(?:[!-/:-~]|[^\\W0-9])|(?<![0-9] )[0-9])[!-~\\w]{0,11}+){0,}+",
            "",
        ),
        accepts_return_url: (
            "https://(?:[a-z0-9-]++[.])+[a-z]{2,}+(?::[0-9]{1,4}+)?+(?:/[!\\x24->@-\\x5b\\x5d-~]*+)?+",
        ),
        accepts_product_id: ("(?![\\t-\\r ])[^\\x00]{0,}+(?<![\\t-\\r ])",),
        accepts_digits: ("[0123456789]{1,}+",),
        accepts_txn_type: ("(?:CAPTURE|A(?:U(?:T(?:H(?:Z_CAPTURE|N_AUTHZ)))))",),
        accepts_customer_id: ("[^\\x00]{0,}+",),
        accepts_customer_email: (
            "[A-Za-z0-9._%+-]++@(?:[A-Za-z0-9]{1,30}+(?:-[A-Za-z0-9]{1,30}+)?+[.])+[A-Za-z0-9]{1,60}+",
        ),
        accepts_options_get_client_auth_token: ("true",),
        accepts_country_code: (
            "(?:Z(?:WE|MB|AF)|YEM|W(?:SM|LF)|V(?:UT|NM|IR|GB|EN|CT|AT)|U(?:ZB|SA|RY|MI|KR|GA)|T(?:ZA|WN|U[NRV]|TO|ON|LS|K[LM]|JK|HA|GO|C[AD])|S(?:Y[CR]|XM|W[EZ]|V[KN]|UR|TP|SD|RB|PM|OM|MR|L[BEV]|JM|HN|G[PS]|EN|DN|AU)|R(?:WA|US|OU|EU)|QAT|P(?:YF|SE|R[IKTY]|OL|NG|LW|HL|ER|CN|A[KN])|OMN|N(?:ZL|RU|PL|OR|LD|I[CU]|GA|FK|ER|CL|AM)|M(?:Y[ST]|WI|US|TQ|SR|RT|OZ|N[EGP]|MR|L[IT]|KD|HL|EX|D[AGV]|CO|A[CFR])|L(?:VA|UX|TU|SO|KA|IE|CA|B[NRY]|AO)|K(?:WT|OR|NA|IR|HM|GZ|EN|AZ)|J(?:PN|OR|EY|AM)|I(?:TA|S[LR]|R[LNQ]|OT|ND|MN|DN)|H(?:UN|TI|RV|ND|MD|KG)|G(?:U[FMY]|TM|R[CDL]|N[BQ]|MB|LP|I[BN]|HA|GY|EO|BR|AB)|F(?:SM|R[AO]|LK|JI|IN)|E(?:TH|S[HPT]|RI|GY|CU)|D(?:ZA|OM|NK|MA|JI|EU)|C(?:ZE|Y[MP]|XR|U[BW]|RI|PV|O[DGKLM]|MR|IV|H[ELN]|CK|A[FN])|B(?:WA|VT|TN|R[ABN]|OL|MU|L[MRZ]|IH|H[RS]|G[DR]|FA|E[LNS]|DI)|A(?:ZE|U[ST]|T[AFG]|SM|R[EGM]|ND|L[AB]|IA|GO|FG|BW))",
        ),
        accepts_any_text: (
            "[ !-~]{0,12}+",
            "[!-~\\w]{1,12}+(?: (?:(?:[!-/:-~]|[^\\W0-9])|(?<![0-9] )[0-9])[!-~\\w]{0,11}+){0,}+",
        ),
        accepts_metadata_webhook_url: (
            "https://(?:[a-z0-9-]++[.])+[a-z]{2,}+(?::[0-9]{1,4}+)?+(?:/[!\\x24->@-\\x5b\\x5d-~]*+)?+",
        ),
        accepts_flag: ("(?:true|false)",),
        accepts_udf_plain: (
            "[ 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]{0,12}+",
            "[0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]{1,12}+(?: (?:[ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]|(?<![0-9] )[0123456789])[0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]{0,11}+){0,18}+",
        ),
        accepts_udf_any: (
            "[ !-~]{0,12}+",
            "[!-~\\w]{1,12}+(?: (?:(?:[!-/:-~]|[^\\W0-9])|(?<![0-9] )[0-9])[!-~\\w]{0,11}+){0,18}+",
        ),
    },
    unless={
        "order_id.observed-charset": "order_id.pattern",
    },
    rules={
        "order_id.required": (
            "error",
            "error",
            "error",
            "order_id must be sent",
            "send your own identifier of the order",
        ),
        "order_id.type": (
            "error",
            "error",
            "error",
            "order_id must be a string",
            None,
        ),
        "order_id.minLength": (
            "error",
            "error",
            "error",
            "order_id must have at least 1 character",
            None,
        ),
        "order_id.maxLength": (
            "error",
            "error",
            "error",
            "order_id must have at most 20 characters",
            "shorten it; what you need beside it goes into a udf field",
        ),
        "order_id.pattern": (
            "error",
            "error",
            "warning",
            "order_id may hold only letters A-Z a-z and digits 0-9",
            "take out every other character, hyphens and underscores too; policy observed takes what the sandbox took",
        ),
        "order_id.observed-charset": (
            "error",
            "error",
            "error",
            "order_id must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ -",
            "the sandbox answers any other character with a 400",
        ),
        "amount.required": (
            "error",
            "error",
            "error",
            "amount must be sent",
            'send it as text, for example "100.15"',
        ),
        "amount.type": (
            "error",
            "error",
            "error",
            "amount must be a string or a number",
            None,
        ),
        "amount.minimum": (
            "error",
            "error",
            "error",
            "amount must not be negative",
            "an order charges the customer; a refund is another call",
        ),
        "amount.maximum": (
            "error",
            "error",
            "error",
            "amount as a JSON number must be at most 9007199254740991",
            "send it as text",
        ),
        "amount.pattern": (
            "error",
            "error",
            "error",
            "amount must be a plain decimal number with at most 2 decimals",
            'write digits, then at most a point and one or two digits, for example "100.15"; more decimals were seen to be cut off silently',
        ),
        "amount.scale": (
            "error",
            "error",
            "error",
            "amount must have at most 2 decimals",
            "round it yourself and send it as text; more decimals were seen to be cut off silently",
        ),
        "amount.zero": (
            "warning",
            "error",
            "warning",
            "amount is zero, which works only once Juspay has enabled it for you",
            "ask Juspay to enable it",
        ),
        "amount.json-number": (
            "warning",
            "error",
            "warning",
            "amount should be a string, not a JSON number",
            'put it in quotes, for example "100.15"',
        ),
        "amount.paise": (
            None,
            None,
            None,
            "amount looks like an amount in paise or cents",
            'the amount is in the main unit; for 100.15 send "100.15" and not "10015"',
        ),
        "currency.required": (
            "warning",
            "error",
            None,
            "currency should be sent",
            "send it always; the default is INR",
        ),
        "currency.type": (
            "error",
            "error",
            "error",
            "currency must be a string",
            None,
        ),
        "currency.enum": (
            "error",
            "error",
            "error",
            "currency must be one of HKD, EUR, USD, GBP, INR",
            "if your account is enabled for another, override this rule",
        ),
        "description.type": (
            "error",
            "error",
            "error",
            "description must be a string",
            None,
        ),
        "description.surrounding-space": (
            "warning",
            "error",
            "warning",
            "description should not begin or end with white space",
            "trim it",
        ),
        "return_url.type": (
            "error",
            "error",
            "error",
            "return_url must be a string",
            None,
        ),
        "return_url.absolute-url": (
            "error",
            "error",
            "warning",
            "return_url must be an absolute http or https URL",
            "begin it with https://",
        ),
        "return_url.no-query": (
            "error",
            "error",
            "error",
            "return_url must not have a query",
            'take out the "?" and what follows; the order\'s id comes back anyway',
        ),
        "return_url.no-ip-host": (
            "error",
            "error",
            "error",
            "return_url must name a host, not an IP address",
            "use a domain name",
        ),
        "return_url.https": (
            "warning",
            "error",
            "warning",
            "return_url should be https, not http",
            "serve it over TLS",
        ),
        "return_url.no-fragment": (
            "warning",
            "error",
            "warning",
            "return_url should have no fragment",
            'take out the "#" and what follows; a browser does not send it',
        ),
        "return_url.no-userinfo": (
            "warning",
            "error",
            "warning",
            "return_url should hold no user name or password",
            'take out what stands before the "@"',
        ),
        "return_url.no-localhost": (
            "warning",
            "error",
            "warning",
            "return_url should not lead to localhost",
            "the customer's browser follows it; use a name that it can reach",
        ),
        "product_id.type": (
            "error",
            "error",
            "error",
            "product_id must be a string",
            None,
        ),
        "product_id.surrounding-space": (
            "warning",
            "error",
            "warning",
            "product_id should not begin or end with white space",
            "trim it",
        ),
        "gateway_id.type": (
            "error",
            "error",
            "error",
            "gateway_id must be an integer or a string",
            None,
        ),
        "gateway_id.minimum": (
            "error",
            "error",
            "error",
            "gateway_id must be at least 0",
            None,
        ),
        "gateway_id.maximum": (
            "error",
            "error",
            "error",
            "gateway_id as a JSON number must be at most 9007199254740991",
            "send it as text",
        ),
        "gateway_id.pattern": (
            "error",
            "error",
            "error",
            "gateway_id must hold digits 0-9 only, and at least one",
            "write digits only, without + and spaces",
        ),
        "txn_type.type": (
            "error",
            "error",
            "error",
            "txn_type must be a string",
            None,
        ),
        "txn_type.enum": (
            "error",
            "error",
            "error",
            "txn_type must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE",
            None,
        ),
        "txn_type.auto-capture": (
            "warning",
            "error",
            "warning",
            "txn_type captures nothing, yet metadata.txns.auto_capture asks for a capture",
            "send AUTHZ_CAPTURE, or set metadata.txns.auto_capture to false",
        ),
        "customer_id.required": (
            "warning",
            "error",
            None,
            "customer_id should be sent",
            "send the empty string for a guest",
        ),
        "customer_id.type": (
            "error",
            "error",
            "error",
            "customer_id must be a string",
            None,
        ),
        "customer_email.required": (
            "warning",
            "error",
            None,
            "customer_email should be sent",
            "Juspay's page calls it optional in one place and answers its absence with a 400 in another",
        ),
        "customer_email.type": (
            "error",
            "error",
            "error",
            "customer_email must be a string",
            None,
        ),
        "customer_email.address": (
            "error",
            "error",
            "error",
            "customer_email must be an e-mail address",
            "write one address with a dot in its domain, without a name or brackets around it",
        ),
        "customer_email.special-characters": (
            "warning",
            "error",
            "warning",
            "customer_email should hold only letters, digits and . _ % + - @",
            "an error of Juspay's speaks of special characters in it and names none",
        ),
        "customer_phone.type": (
            "error",
            "error",
            "error",
            "customer_phone must be a string",
            None,
        ),
        "customer_phone.surrounding-space": (
            "warning",
            "error",
            "warning",
            "customer_phone should not begin or end with white space",
            "trim it",
        ),
        "mobile_country_code.type": (
            "error",
            "error",
            "error",
            "mobile_country_code must be an integer or a string",
            None,
        ),
        "mobile_country_code.minimum": (
            "error",
            "error",
            "error",
            "mobile_country_code must be at least 0",
            None,
        ),
        "mobile_country_code.maximum": (
            "error",
            "error",
            "error",
            "mobile_country_code as a JSON number must be at most 9007199254740991",
            "send it as text",
        ),
        "mobile_country_code.pattern": (
            "error",
            "error",
            "error",
            "mobile_country_code must hold digits 0-9 only, and at least one",
            "write digits only, without + and spaces",
        ),
        "options.get_client_auth_token.type": (
            "error",
            "error",
            "error",
            "options.get_client_auth_token must be a boolean or a string",
            None,
        ),
        "options.get_client_auth_token.enum": (
            "error",
            "error",
            "error",
            "options.get_client_auth_token must be one of true, false",
            None,
        ),
        "options.get_client_auth_token.only-true": (
            "warning",
            "error",
            "warning",
            "options.get_client_auth_token should be true, the only value that Juspay's page gives",
            "send true, or leave the field out",
        ),
        "billing_address_first_name.type": (
            "error",
            "error",
            "error",
            "billing_address_first_name must be a string",
            None,
        ),
        "billing_address_first_name.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_first_name should not begin or end with white space",
            "trim it",
        ),
        "billing_address_last_name.type": (
            "error",
            "error",
            "error",
            "billing_address_last_name must be a string",
            None,
        ),
        "billing_address_last_name.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_last_name should not begin or end with white space",
            "trim it",
        ),
        "billing_address_line1.type": (
            "error",
            "error",
            "error",
            "billing_address_line1 must be a string",
            None,
        ),
        "billing_address_line1.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_line1 should not begin or end with white space",
            "trim it",
        ),
        "billing_address_line2.type": (
            "error",
            "error",
            "error",
            "billing_address_line2 must be a string",
            None,
        ),
        "billing_address_line2.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_line2 should not begin or end with white space",
            "trim it",
        ),
        "billing_address_line3.type": (
            "error",
            "error",
            "error",
            "billing_address_line3 must be a string",
            None,
        ),
        "billing_address_line3.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_line3 should not begin or end with white space",
            "trim it",
        ),
        "billing_address_city.type": (
            "error",
            "error",
            "error",
            "billing_address_city must be a string",
            None,
        ),
        "billing_address_city.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_city should not begin or end with white space",
            "trim it",
        ),
        "billing_address_state.type": (
            "error",
            "error",
            "error",
            "billing_address_state must be a string",
            None,
        ),
        "billing_address_state.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_state should not begin or end with white space",
            "trim it",
        ),
        "billing_address_country.type": (
            "error",
            "error",
            "error",
            "billing_address_country must be a string",
            None,
        ),
        "billing_address_country.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_country should not begin or end with white space",
            "trim it",
        ),
        "billing_address_postal_code.type": (
            "error",
            "error",
            "error",
            "billing_address_postal_code must be a string",
            None,
        ),
        "billing_address_postal_code.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_postal_code should not begin or end with white space",
            "trim it",
        ),
        "billing_address_phone.type": (
            "error",
            "error",
            "error",
            "billing_address_phone must be a string",
            None,
        ),
        "billing_address_phone.surrounding-space": (
            "warning",
            "error",
            "warning",
            "billing_address_phone should not begin or end with white space",
            "trim it",
        ),
        "billing_address_country_code_iso.type": (
            "error",
            "error",
            "error",
            "billing_address_country_code_iso must be a string",
            None,
        ),
        "billing_address_country_code_iso.enum": (
            "warning",
            "error",
            "warning",
            "billing_address_country_code_iso should be an ISO 3166-1 alpha-3 country code",
            "write three capital letters, for example IND, or leave the field out",
        ),
        "shipping_address_first_name.type": (
            "error",
            "error",
            "error",
            "shipping_address_first_name must be a string",
            None,
        ),
        "shipping_address_first_name.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_first_name should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_last_name.type": (
            "error",
            "error",
            "error",
            "shipping_address_last_name must be a string",
            None,
        ),
        "shipping_address_last_name.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_last_name should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_line1.type": (
            "error",
            "error",
            "error",
            "shipping_address_line1 must be a string",
            None,
        ),
        "shipping_address_line1.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_line1 should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_line2.type": (
            "error",
            "error",
            "error",
            "shipping_address_line2 must be a string",
            None,
        ),
        "shipping_address_line2.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_line2 should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_line3.type": (
            "error",
            "error",
            "error",
            "shipping_address_line3 must be a string",
            None,
        ),
        "shipping_address_line3.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_line3 should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_city.type": (
            "error",
            "error",
            "error",
            "shipping_address_city must be a string",
            None,
        ),
        "shipping_address_city.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_city should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_state.type": (
            "error",
            "error",
            "error",
            "shipping_address_state must be a string",
            None,
        ),
        "shipping_address_state.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_state should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_country.type": (
            "error",
            "error",
            "error",
            "shipping_address_country must be a string",
            None,
        ),
        "shipping_address_country.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_country should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_postal_code.type": (
            "error",
            "error",
            "error",
            "shipping_address_postal_code must be a string",
            None,
        ),
        "shipping_address_postal_code.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_postal_code should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_phone.type": (
            "error",
            "error",
            "error",
            "shipping_address_phone must be a string",
            None,
        ),
        "shipping_address_phone.surrounding-space": (
            "warning",
            "error",
            "warning",
            "shipping_address_phone should not begin or end with white space",
            "trim it",
        ),
        "shipping_address_country_code_iso.type": (
            "error",
            "error",
            "error",
            "shipping_address_country_code_iso must be a string",
            None,
        ),
        "shipping_address_country_code_iso.enum": (
            "warning",
            "error",
            "warning",
            "shipping_address_country_code_iso should be an ISO 3166-1 alpha-3 country code",
            "write three capital letters, for example IND, or leave the field out",
        ),
        "metadata.JUSPAY:gateway_reference_id.type": (
            "error",
            "error",
            "error",
            "metadata.JUSPAY:gateway_reference_id must be a string",
            None,
        ),
        "metadata.<GATEWAY>:gateway_reference_id.type": (
            "error",
            "error",
            "error",
            "metadata.<GATEWAY>:gateway_reference_id must be a string",
            None,
        ),
        "metadata.webhook_url.type": (
            "error",
            "error",
            "error",
            "metadata.webhook_url must be a string",
            None,
        ),
        "metadata.webhook_url.absolute-url": (
            "error",
            "error",
            "error",
            "metadata.webhook_url must be an absolute http or https URL",
            "begin it with https://",
        ),
        "metadata.webhook_url.https": (
            "warning",
            "error",
            "warning",
            "metadata.webhook_url should be https, not http",
            "serve it over TLS",
        ),
        "metadata.txns.auto_capture.type": (
            "error",
            "error",
            "error",
            "metadata.txns.auto_capture must be a boolean or a string",
            None,
        ),
        "metadata.txns.auto_capture.enum": (
            "error",
            "error",
            "error",
            "metadata.txns.auto_capture must be one of true, false",
            None,
        ),
        "metadata.txns.allow_card_no_3ds.type": (
            "error",
            "error",
            "error",
            "metadata.txns.allow_card_no_3ds must be a boolean or a string",
            None,
        ),
        "metadata.txns.allow_card_no_3ds.enum": (
            "error",
            "error",
            "error",
            "metadata.txns.allow_card_no_3ds must be one of true, false",
            None,
        ),
        "udf1.type": (
            "error",
            "error",
            "error",
            "udf1 must be a string",
            None,
        ),
        "udf1.maxLength": (
            "error",
            "error",
            "error",
            "udf1 must have at most 255 characters",
            None,
        ),
        "udf1.pattern": (
            "error",
            "error",
            "error",
            "udf1 may hold only letters A-Z a-z, digits 0-9 and the space",
            "send it in udf6 to udf10, which take special characters",
        ),
        "udf2.type": (
            "error",
            "error",
            "error",
            "udf2 must be a string",
            None,
        ),
        "udf2.maxLength": (
            "error",
            "error",
            "error",
            "udf2 must have at most 255 characters",
            None,
        ),
        "udf2.pattern": (
            "error",
            "error",
            "error",
            "udf2 may hold only letters A-Z a-z, digits 0-9 and the space",
            "send it in udf6 to udf10, which take special characters",
        ),
        "udf3.type": (
            "error",
            "error",
            "error",
            "udf3 must be a string",
            None,
        ),
        "udf3.maxLength": (
            "error",
            "error",
            "error",
            "udf3 must have at most 255 characters",
            None,
        ),
        "udf3.pattern": (
            "error",
            "error",
            "error",
            "udf3 may hold only letters A-Z a-z, digits 0-9 and the space",
            "send it in udf6 to udf10, which take special characters",
        ),
        "udf4.type": (
            "error",
            "error",
            "error",
            "udf4 must be a string",
            None,
        ),
        "udf4.maxLength": (
            "error",
            "error",
            "error",
            "udf4 must have at most 255 characters",
            None,
        ),
        "udf4.pattern": (
            "error",
            "error",
            "error",
            "udf4 may hold only letters A-Z a-z, digits 0-9 and the space",
            "send it in udf6 to udf10, which take special characters",
        ),
        "udf5.type": (
            "error",
            "error",
            "error",
            "udf5 must be a string",
            None,
        ),
        "udf5.maxLength": (
            "error",
            "error",
            "error",
            "udf5 must have at most 255 characters",
            None,
        ),
        "udf5.pattern": (
            "error",
            "error",
            "error",
            "udf5 may hold only letters A-Z a-z, digits 0-9 and the space",
            "send it in udf6 to udf10, which take special characters",
        ),
        "udf6.type": (
            "error",
            "error",
            "error",
            "udf6 must be a string",
            None,
        ),
        "udf6.maxLength": (
            "error",
            "error",
            "error",
            "udf6 must have at most 255 characters",
            None,
        ),
        "udf7.type": (
            "error",
            "error",
            "error",
            "udf7 must be a string",
            None,
        ),
        "udf7.maxLength": (
            "error",
            "error",
            "error",
            "udf7 must have at most 255 characters",
            None,
        ),
        "udf8.type": (
            "error",
            "error",
            "error",
            "udf8 must be a string",
            None,
        ),
        "udf8.maxLength": (
            "error",
            "error",
            "error",
            "udf8 must have at most 255 characters",
            None,
        ),
        "udf9.type": (
            "error",
            "error",
            "error",
            "udf9 must be a string",
            None,
        ),
        "udf9.maxLength": (
            "error",
            "error",
            "error",
            "udf9 must have at most 255 characters",
            None,
        ),
        "udf10.type": (
            "error",
            "error",
            "error",
            "udf10 must be a string",
            None,
        ),
        "udf10.maxLength": (
            "error",
            "error",
            "error",
            "udf10 must have at most 255 characters",
            None,
        ),
        "metadata.PG1:promo_code.type": (
            "error",
            "error",
            "error",
            "metadata.PG1:promo_code must be a string",
            None,
        ),
        "metadata.PG2:AdditionalInfo3.type": (
            "error",
            "error",
            "error",
            "metadata.PG2:AdditionalInfo3 must be a string",
            None,
        ),
        "metadata.PG3:campaignCode.type": (
            "error",
            "error",
            "error",
            "metadata.PG3:campaignCode must be a string",
            None,
        ),
        "metadata.PG4:OrderInfo.type": (
            "error",
            "error",
            "error",
            "metadata.PG4:OrderInfo must be a string",
            None,
        ),
        "metadata.PAYPAL:landing_page.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:landing_page must be a string",
            None,
        ),
        "metadata.PAYPAL:phone_number.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:phone_number must be a string",
            None,
        ),
        "metadata.PAYPAL:country_code.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:country_code must be a string",
            None,
        ),
        "metadata.PAYPAL:first_name.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:first_name must be a string",
            None,
        ),
        "metadata.PAYPAL:last_name.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:last_name must be a string",
            None,
        ),
        "metadata.PAYPAL:experience_id.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:experience_id must be a string",
            None,
        ),
        "metadata.PAYPAL:brand_name.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:brand_name must be a string",
            None,
        ),
        "metadata.PAYPAL:additional_data.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:additional_data must be a string",
            None,
        ),
        "metadata.PAYPAL:lnp_product_name.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:lnp_product_name must be a string",
            None,
        ),
        "metadata.PAYPAL:lnp_product_code.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:lnp_product_code must be a string",
            None,
        ),
        "metadata.PAYPAL:lnp_charge_pattern.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:lnp_charge_pattern must be a string",
            None,
        ),
        "metadata.PAYPAL:direct_wallet_version.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:direct_wallet_version must be a string",
            None,
        ),
        "metadata.PAYPAL:purchase_category.type": (
            "error",
            "error",
            "error",
            "metadata.PAYPAL:purchase_category must be a string",
            None,
        ),
        "order.card-number": (
            "warning",
            "error",
            "warning",
            "free text should hold no payment card number",
            "take it out; what stands in this field is shown in dashboards, webhooks and logs",
        ),
        "order.credential": (
            "warning",
            "error",
            "warning",
            "free text should hold no key, token or password",
            "take it out, and revoke it; what stands in this field is shown in dashboards, webhooks and logs",
        ),
        "order.control-character": (
            "warning",
            "error",
            "warning",
            "free text should hold no control character, white space apart",
            "take out what cannot be seen; it breaks logs, terminals and the files of banks",
        ),
        "order.hidden-character": (
            "warning",
            "error",
            "warning",
            "free text should hold no character that changes the direction of text, nor a control character beyond ASCII",
            "take out what cannot be seen; it makes text read otherwise than it is",
        ),
        "order.type": (
            "error",
            "error",
            "error",
            "the order must be an object that maps field names to values",
            None,
        ),
        "order.additionalProperties": (
            "warning",
            "error",
            "warning",
            "no document of this profile lists this key",
            "check its spelling, or send it at your own risk",
        ),
        "curl.missing-space": (
            "warning",
            "error",
            "warning",
            "a space is missing before the backslash that ends this line",
            "a shell glues the next option to this value; put a space before the backslash",
        ),
        "gate.variable": (
            "warning",
            "error",
            "warning",
            "the value is a variable, so its rules were not checked",
            "check the request as it is sent, or give the variable a value",
        ),
        "gate.duplicate-order-id": (
            "warning",
            "error",
            "warning",
            "another order of this run has the same order_id",
            "it identifies one order; give each its own",
        ),
        "gate.suppression-unused": (
            "warning",
            "error",
            "warning",
            "this suppression fits no finding",
            "take it out",
        ),
    },
    every_text=explain_every_text,
    members={
        explain_currency: CURRENCY_ENUM,
        explain_txn_type: TXN_TYPE_ENUM,
        explain_options_get_client_auth_token: OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM,
        explain_country_code: COUNTRY_CODE_ENUM,
        explain_flag: OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM,
    },
)
