"""What a user of Python may try, each told in one line of JSON: what it gave, or the error that it ended with."""

import json
import os
import sys
from pathlib import Path

FOLDER = Path(sys.argv[1])
os.chdir(FOLDER / "first")

from cdktf import App, LocalBackend, Testing, TerraformStack, Token
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_opensearch_packages import (
    AssociablePackage,
    Dictionary,
    DictionaryBucket,
    DictionaryFormat,
    IDictionaryBucket,
    IndexSettings,
    RolloutMode,
)
import jsii
from constructs import Construct

# What is said below about relative files: this comes after the imports.
os.chdir(FOLDER / "second")


class OwnPackage(AssociablePackage):
    """A package that is known in a way of one's own."""

    @property
    def package_id(self):
        return "F123456789"

    @property
    def provider(self):
        return None

    @property
    def region(self):
        return None


@jsii.implements(IDictionaryBucket)
class OwnBucket(Construct):
    """A bucket that is known in a way of one's own."""

    @property
    def bucket_name(self):
        return "acme-own-bucket"

    @property
    def provider(self):
        return None

    @property
    def region(self):
        return None

    @property
    def ready_for_uploads(self):
        return []


def stack():
    made = TerraformStack(App(), "search")
    LocalBackend(made, path="terraform.tfstate")
    AwsProvider(made, "aws", region="us-east-1")
    return made


def dictionary(scope, bucket=None, **props):
    given = {
        "bucket": bucket or DictionaryBucket.from_bucket_name(scope, "bucket", "acme-search-dictionaries"),
        "file": "words.txt",
        "format": DictionaryFormat.STOP_WORDS,
        "package_name": "stop-words-en",
    }
    return Dictionary(scope, "words", **{**given, **props})


def resources(made, kind):
    return list(json.loads(Testing.synth(made))["resource"].get(kind, {}).values())


def own_package():
    made = stack()
    package = OwnPackage(made, "own")
    package.associate_with("search-prod")
    package.keep_on("search-kept")
    rollouts = resources(made, "opensearchpackages_rollout")
    return sorted((each["package_id"], each["domain_name"]) for each in rollouts)


def own_bucket():
    made = stack()
    dictionary(made, bucket=OwnBucket(made, "bucket"))
    return [each["bucket"] for each in resources(made, "aws_s3_object")]


def file_beside_the_import():
    return len(dictionary(stack()).content_sha256)


def manual_mode():
    made = stack()
    dictionary(made).associate_with("search-prod", rollout=RolloutMode.MANUAL)
    return resources(made, "opensearchpackages_rollout")


def unknown_domain():
    made = stack()
    dictionary(made).associate_with(Token.as_string({"Ref": "domain"}))


ATTEMPTS = {
    "enum value": lambda: DictionaryFormat.STOP_WORDS.value,
    "wrong name": lambda: dictionary(stack(), package_name="Stop Words"),
    "wrong domain": lambda: dictionary(stack()).associate_with("x"),
    "wrong format": lambda: IndexSettings.synonym_token_filter(synonyms=dictionary(stack()).associate_with("search-prod")),
    "no such file": lambda: dictionary(stack(), file="only-second.txt"),
    "path of pathlib": lambda: dictionary(stack(), file=Path("words.txt")),
    "format as text": lambda: dictionary(stack(), format="stop-words"),
    "file beside the import": file_beside_the_import,
    "own package": own_package,
    "own bucket": own_bucket,
    "manual mode": manual_mode,
    "unknown domain": unknown_domain,
}

for name, attempt in ATTEMPTS.items():
    try:
        told = {"name": name, "gave": attempt()}
    except Exception as error:
        told = {"name": name, "error": type(error).__name__, "message": str(error)}
    print(json.dumps(told, default=lambda value: type(value).__name__))
